/** What was opened from the palette, the last first; forgotten with the window. */
import type { PaletteRow } from './row.ts';

const most = 5;
let opened: readonly PaletteRow[] = [];
let words = '';

export function recentRows(): readonly PaletteRow[] {
  return opened;
}

export function rememberOpened(row: PaletteRow): void {
  if (row.target.kind === 'words' || row.target.kind === 'search') return;
  opened = [{ ...row, group: 'recent' as const }, ...opened.filter(({ id }) => id !== row.id)].slice(0, most);
}

/** Left with Escape: offered again, so that nothing typed is lost. */
export function lastWords(): string {
  return words;
}

export function rememberWords(typed: string): void {
  if (typed.trim().length > 1) words = typed.trim();
}
