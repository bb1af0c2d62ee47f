import type { RegisterEntry } from '../../../shared/register/entry.ts';
import type { ColumnName } from './column-text.ts';

/** What can be done with one entry; each opens its dialog. */
export type EntryAction = 'correct' | 'annotate' | 'secrecy' | 'void';

/**
 * What changes a cell: การปฏิบัติ and หมายเหตุ are only added to; where a classified letter's subject would stand, its
 * class does.
 */
export function actionAt(cell: ColumnName, { secrecy }: Pick<RegisterEntry, 'secrecy'>): EntryAction {
  if (cell === 'action' || cell === 'note') return 'annotate';
  return cell === 'subject' && secrecy !== null ? 'secrecy' : 'correct';
}
