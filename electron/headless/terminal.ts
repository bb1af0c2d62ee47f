/** What the headless host prints: Thai first, then English, since a terminal has no language setting of the office. */
import { hostText } from '../../shared/text/host-text.ts';
import { startFailure } from '../start-failure.ts';

export function sayReady(address: string): void {
  print('log', `${hostText('th', 'ready')}\n${hostText('en', 'ready')}\n\n  ${address}\n`);
  print('log', `${hostText('th', 'howToStop')} · ${hostText('en', 'howToStop')}`);
}

/** Two came with the code that was meant for one browser. */
export function sayNewAddress(address: string): void {
  print('log', `${hostText('th', 'newAddress')}\n${hostText('en', 'newAddress')}\n\n  ${address}\n`);
}

/** Nothing when there is nothing to enter again. */
export function sayRestored({ count, path }: { readonly count: number; readonly path: string | null }): void {
  if (path === null) return;
  for (const language of ['th', 'en'] as const)
    print('log', hostText(language, 'salvaged', { count: String(count), path }));
}

export function sayClosing(): void {
  print('log', `${hostText('th', 'closing')} · ${hostText('en', 'closing')}`);
}

export function sayFailure(error: unknown): void {
  print('error', startFailure(error, 'th'));
  print('error', startFailure(error, 'en'));
}

export function sayOptions(): void {
  print('error', hostText('th', 'wrong-options'));
  print('error', hostText('en', 'wrong-options'));
}

function print(how: 'log' | 'error', text: string): void {
  console[how](text);
}
