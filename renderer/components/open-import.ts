/** Ctrl O from anywhere: to the inbox, and its file picker as soon as the inbox is there. */
import { runCommand } from './use-keys.ts';

const everyMs = 50;
const tries = 40;

export function openImport(navigate: (path: string) => void): void {
  navigate('/inbox');
  let left = tries;
  const timer = setInterval(() => {
    left -= 1;
    if (runCommand('importFiles') || left === 0) clearInterval(timer);
  }, everyMs);
}
