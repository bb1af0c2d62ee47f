/** The registers cannot be opened: the person is asked whether to go back to the newest backup. */
import { dialog } from 'electron';
import { AppError } from '../../shared/contract/errors.ts';
import { hostText } from '../../shared/text/host-text.ts';
import type { Log } from '../ports.ts';
import { restoreAtStart } from '../services.ts';
import { desktopText } from './desktop-text.ts';

/** True when the folder can be opened anew. Call when Electron is ready. Throws what restoring throws. */
export async function offerRestore(error: unknown, log: Log): Promise<boolean> {
  if (!(error instanceof AppError) || error.code !== 'damaged-database') return false;
  const { folder, backup } = error.params as { folder: string; backup: string };
  log.error('the registers are damaged', error.cause, { backup });
  const text = desktopText();
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: text.appName,
    message: text.cannotStart,
    detail: `${hostText('th', 'restoreQuestion', { backup })}\n\n${hostText('en', 'restoreQuestion', { backup })}`,
    buttons: [text.restore, text.quit],
    defaultId: 1,
    cancelId: 1,
  });
  if (response !== 0) return false;
  const { count, path } = await restoreAtStart(folder, backup, new Date());
  if (path === null) return true;
  const news = { count: String(count), path };
  await dialog.showMessageBox({
    type: 'info',
    title: text.appName,
    message: hostText('th', 'salvaged', news),
    detail: hostText('en', 'salvaged', news),
  });
  return true;
}
