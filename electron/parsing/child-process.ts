/**
 * The process of parsers as a child process: no environment, no file rights but to read the program, and inside
 * bubblewrap where Linux has it installed (no network, no other processes, nothing of the disk but the program).
 */
import { fork } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ParserProcess, StartParsers } from '../ports.ts';
import { engineFlags, permissionFlags } from './thread-rights.ts';

const bubblewrap = '/usr/bin/bwrap';

/** `isWrapped`: false leaves bubblewrap out where it is installed. */
export function childProcesses({ isWrapped = true }: { readonly isWrapped?: boolean } = {}): StartParsers {
  const canWrap = isWrapped && process.platform === 'linux' && existsSync(bubblewrap);
  return {
    rungs: canWrap ? 2 : 1,
    begin({ script, readable, rung }, { onMessage, onExit }): ParserProcess {
      const flags = [...engineFlags, ...permissionFlags(readable)];
      const wraps = canWrap && rung === 0;
      const program = fileURLToPath(script);
      const child = fork(program, [], {
        // Node lets a thread read the folder it stands in, whatever its rights say.
        cwd: dirname(program),
        ...(wraps
          ? { execPath: bubblewrap, execArgv: wrapping(program, readable, flags) }
          : { execArgv: flags }),
        env: bareEnvironment(),
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      child.on('message', onMessage);
      child.on('error', (error) => onExit(String(error), 127));
      child.on('exit', (code, signal) => onExit(`ended by ${signal ?? code}`, code));
      return {
        pid: child.pid ?? null,
        post: (message) =>
          new Promise((resolve) => {
            if (!child.connected) return resolve();
            child.send(message as object, () => resolve()); // what could not be sent shows by the exit
          }),
        kill: () => void child.kill('SIGKILL'),
        hold(isHeld) {
          if (isHeld) child.ref();
          else child.unref();
          if (isHeld) child.channel?.ref();
          else child.channel?.unref();
        },
        residentMegabytes: () => residentMegabytes(child.pid),
      };
    },
  };
}

/** Words of the environment may be secrets; without these two nothing runs on Windows, or days are those of another zone. */
function bareEnvironment(): Record<string, string> {
  const kept = ['SystemRoot', 'TZ'].flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return { HOME: '/nowhere', ...Object.fromEntries(kept) }; // a home is asked for when pictures are opened
}

function wrapping(program: string, readable: readonly string[], flags: readonly string[]): string[] {
  const node = realpathSync(process.execPath);
  const system = ['/usr', '/lib', '/lib64', '/lib32', '/etc/ld.so.cache', '/etc/fonts', '/etc/localtime'];
  const seen = (path: string) => ['--ro-bind-try', path, path];
  return [
    ...['--unshare-all', '--die-with-parent', '--new-session', '--cap-drop', 'ALL', '--hostname', 'parsers'],
    ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
    ...[...system, dirname(node), ...readable].flatMap(seen),
    ...['--chdir', dirname(program), '--', node, ...flags],
  ];
}

const pageBytes = 4096;

/** Of the process and those below it (bubblewrap stands above the program); null where the system does not say. */
function residentMegabytes(pid: number | undefined): number | null {
  if (process.platform !== 'linux' || pid === undefined) return null;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    const own = (pages * pageBytes) / 1024 / 1024;
    return below
      .split(' ')
      .filter((word) => word !== '')
      .reduce((sum, child) => sum + (residentMegabytes(Number(child)) ?? 0), own);
  } catch {
    return null;
  }
}
