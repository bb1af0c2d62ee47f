/** Which message is of which kind of failure. A new message without a kind does not compile. */
import type { ErrorCode } from '../../../shared/contract/errors.ts';
import type { ErrorFamily } from '../../text/help/guide.ts';
import { i18n, type Language } from '../../text/index.ts';

const families: Readonly<Record<ErrorCode, ErrorFamily>> = {
  internal: 'connection',
  'unknown-method': 'connection',
  'refused-caller': 'connection',
  'bad-input': 'entry',
  'not-found': 'entry',
  'in-use': 'entry',
  'name-taken': 'entry',
  'no-office': 'entry',
  'office-exists': 'entry',
  'undo-too-late': 'entry',
  'file-too-large': 'file',
  'secret-not-stored': 'file',
  'table-unreadable': 'file',
  'entry-voided': 'register',
  'already-logged': 'register',
  'same-letter': 'register',
  'clock-behind': 'register',
  'clock-year-behind': 'register',
  'series-behind': 'register',
  'reservation-ended': 'register',
  'reservation-lapsed': 'register',
  'reservation-elsewhere': 'register',
  'inserting-not-allowed': 'register',
  'number-not-given': 'register',
  'year-closed': 'register',
  'year-not-over': 'register',
  'year-has-reservations': 'register',
  'letter-issued': 'letter',
  'letter-not-ready': 'letter',
  'wrong-letter-state': 'letter',
  'picture-unusable': 'letter',
  'no-picture-in-document': 'letter',
  'file-not-attachable': 'letter',
  'set-too-large': 'letter',
  'nobody-has-mail': 'letter',
  'everybody-answered': 'letter',
  'printing-unavailable': 'letter',
  'template-not-docx': 'template',
  'template-macros': 'template',
  'template-outside': 'template',
  'template-mistakes': 'template',
  'template-in-word': 'template',
  'template-next-pages': 'template',
  'entry-lent': 'keeping',
  'entry-gone': 'keeping',
  'entry-stored': 'keeping',
  'entry-on-list': 'keeping',
  'entry-not-due': 'keeping',
  'keeping-list-settled': 'keeping',
  'keeping-list-lacks': 'keeping',
  'loan-returned': 'keeping',
  'disk-full': 'disk',
  'folder-gone': 'disk',
  'folder-locked': 'disk',
  'folder-on-network': 'disk',
  'folder-cloud-synced': 'disk',
  'folder-unusable': 'disk',
  'file-damaged': 'damage',
  'damaged-settings': 'damage',
  'damaged-database': 'damage',
  'damaged-database-without-backup': 'damage',
  'newer-database': 'version',
  'newer-settings': 'version',
  'search-unavailable': 'version',
  'update-not-saved': 'version',
  'watched-folder-unusable': 'file',
  'backup-damaged': 'backup',
  'wrong-passphrase': 'backup',
  'backup-place-unusable': 'backup',
  'backup-place-away': 'backup',
  'archive-damaged': 'backup',
  'installation-not-empty': 'backup',
};

export type ErrorMessage = { readonly code: ErrorCode; readonly title: string; readonly detail: string };

/** As the program says them; numbers and names, which the guide cannot know, are left open. */
export function messagesOf(family: ErrorFamily, language: Language): readonly ErrorMessage[] {
  const say = (code: string, part: 'title' | 'detail') =>
    String(i18n.getResource(language, 'errors', `${code}.${part}`)).replace(/\{\{[^}]*\}\}/g, '…');
  return Object.entries(families)
    .filter(([, its]) => its === family)
    .map(([code]) => ({ code: code as ErrorCode, title: say(code, 'title'), detail: say(code, 'detail') }));
}
