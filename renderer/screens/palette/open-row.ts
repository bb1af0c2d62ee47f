/** Opening a line of the palette: after the palette is gone and the focus is back where it was. */
import { keepFocus } from '../../components/keep-focus.ts';
import { runCommand } from '../../components/use-keys.ts';
import { askQuestion } from '../search/last-question.ts';
import type { PaletteTarget } from './row.ts';

export function openTarget(target: PaletteTarget, navigate: (path: string) => void): void {
  switch (target.kind) {
    case 'path':
      navigate(target.path);
      break;
    case 'search':
      askQuestion(target.question);
      navigate('/search');
      break;
    case 'command':
      // The dialog gives the focus back in the frame after it is gone.
      requestAnimationFrame(() => requestAnimationFrame(() => runCommand(target.command)));
      return;
    case 'words':
      return;
  }
  keepFocus(() => document.querySelector<HTMLElement>('main h1[tabindex], main[data-pane]'));
}
