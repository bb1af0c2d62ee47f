/** Remembers where the window stood. A place that no screen shows any more is forgotten. */
import { readFileSync, writeFileSync } from 'node:fs';
import { type BrowserWindow, type Rectangle, screen } from 'electron';
import * as z from 'zod';

const whole = z.number().int();
const windowState = z.object({
  x: whole,
  y: whole,
  width: whole.min(400).max(20_000),
  height: whole.min(300).max(20_000),
  isMaximized: z.boolean(),
});

export type WindowState = z.infer<typeof windowState>;

/** Null at the first start, and whenever the file or the screens have changed beyond use. */
export function readWindowState(path: string): WindowState | null {
  try {
    const found = windowState.parse(JSON.parse(readFileSync(path, 'utf8')));
    return screen.getAllDisplays().some(({ workArea }) => isReachable(found, workArea)) ? found : null;
  } catch {
    return null;
  }
}

/** Enough of the title bar on the screen to take hold of. */
function isReachable(window: Rectangle, area: Rectangle): boolean {
  const visible = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  return visible >= 200 && window.y >= area.y - 10 && window.y < area.y + area.height - 50;
}

export function keepWindowState(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    const state: WindowState = { ...window.getNormalBounds(), isMaximized: window.isMaximized() };
    try {
      writeFileSync(path, JSON.stringify(state));
    } catch {
      // The window opens at its ordinary size next time.
    }
  });
}
