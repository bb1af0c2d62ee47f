/**
 * One line of the log: English, ids and counts. What an error says may quote a document,
 * so every run of Thai and every address or number long enough to be a person's is blotted out.
 */

export type LogFacts = Readonly<Record<string, string | number | boolean>>;

export function logLine(message: string, facts: LogFacts = {}, error?: unknown): string {
  const parts = [message];
  for (const [name, value] of Object.entries(facts)) parts.push(`${name}=${blot(String(value))}`);
  if (error !== undefined) parts.push(describe(error));
  return parts.join(' ');
}

function describe(error: unknown): string {
  if (typeof error === 'string') return `thrown: ${blot(error.slice(0, 300))}`;
  if (!(error instanceof Error)) return `thrown ${typeof error}`;
  const { code } = error as { code?: unknown };
  const name = typeof code === 'string' ? `${error.name}(${code})` : error.name;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined ? '' : `\n  because ${describe(error.cause)}`;
  return `${name}: ${blot(error.message.slice(0, 300))}\n${frames.join('\n')}${cause}`;
}

function blot(text: string): string {
  return text
    .replace(/[\u0E00-\u0E7F\uF700-\uF71A]+(?:\s+[\u0E00-\u0E7F\uF700-\uF71A]+)*/g, '[thai]')
    .replace(/[\w.+-]+@[\w-]+\.[\w.]+/g, '[address]')
    .replace(/(?<![\w-])\d(?:[\s-]?\d){8,}(?![\w-])/g, '[digits]');
}
