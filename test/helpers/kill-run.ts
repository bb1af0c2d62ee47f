/** Starts a program that says what it does, kills it (SIGKILL) at a chosen moment, and returns what it said until then. */
import { spawn } from 'node:child_process';

export type KillMoment =
  /** So long after its first line "ready". */
  | { readonly afterMs: number }
  /** As soon as it says this word. */
  | { readonly atWord: string };

/** Every line is a word and a JSON object. A line cut off by the kill is left out. */
export async function killRun(
  script: string,
  args: readonly string[],
  moment: KillMoment,
): Promise<readonly { readonly word: string; readonly data: unknown }[]> {
  const child = spawn(process.execPath, ['--no-warnings', script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complaint = '';
  let isArmed = false;
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if ('atWord' in moment) {
      if (said.includes(`\n${moment.atWord} `)) child.kill('SIGKILL');
    } else if (!isArmed && said.startsWith('ready ')) {
      isArmed = true;
      setTimeout(() => child.kill('SIGKILL'), moment.afterMs);
    }
  });
  const signal = await new Promise((settle, fail) => {
    child.on('error', fail);
    child.on('close', (_code, killedBy) => settle(killedBy));
  });
  if (signal !== 'SIGKILL') throw new Error(`the program ended by itself: ${complaint}`);
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const space = line.indexOf(' ');
      return { word: line.slice(0, space), data: JSON.parse(line.slice(space + 1)) as unknown };
    });
}
