/**
 * Everything that can go wrong and that a person can act on: a closed list of codes with their parameters.
 * The Thai and English sentences are made at the screen (renderer/text/error-text.ts), never here.
 */

import type { BackupFault } from '../office/backups.ts';
import type { Weakness } from '../people/secret.ts';

export type ErrorParams = {
  /** The method does not exist, or its input does not fit; `at` names the first field that does not. */
  'unknown-method': { method: string };
  'bad-input': { method: string; at: string };
  /** The caller is not our own renderer. */
  'refused-caller': Record<never, never>;
  /** Something unforeseen; details are in the log under `incident`. */
  internal: { incident: string };
  'not-found': {
    what:
      | 'entry'
      | 'letter'
      | 'import'
      | 'file'
      | 'page'
      | 'upload'
      | 'output'
      | 'prefix'
      | 'signatory'
      | 'recipient'
      | 'group'
      | 'phrase'
      | 'template'
      | 'trash'
      | 'backup'
      | 'keeping-list'
      | 'loan'
      | 'deadline'
      | 'minute'
      | 'reservation'
      | 'received-book'
      | 'person'
      | 'acting';
  };
  /** No office has been set up yet. */
  'no-office': Record<never, never>;
  'disk-full': Record<never, never>;
  /** Another process holds the data folder. */
  'folder-locked': { folder: string };
  'folder-on-network': { folder: string };
  'folder-cloud-synced': { folder: string; service: string };
  'folder-unusable': { folder: string };
  /** The disk does not answer any more, or the folder was moved, deleted or unplugged while it was in use. */
  'folder-gone': { folder: string };
  /** An original is not what it was, and no backup has it whole. */
  'file-damaged': { fileId: string };
  /** A newer version of the program that was verified is another file by now. */
  'update-changed': Record<never, never>;
  /** Written by a later version of the program. */
  'newer-database': { found: string; known: string };
  /** The SQLite inside this Node or Electron cannot search text (FTS5 with trigrams). */
  'search-unavailable': { sqlite: string };
  'newer-settings': { found: string; known: string };
  'damaged-settings': { keptAs: string };
  /** The registers' file is no whole database any more; `backup` is the newest copy to go back to. */
  'damaged-database': { folder: string; backup: string };
  'damaged-database-without-backup': { folder: string };
  'entry-voided': { running: string };
  'already-logged': { running: string; year: string };
  /** The same letter (number, date, sender) stands in the register already; ask, then repeat with `allowSameLetter`. `written`: as its book writes the number. */
  'same-letter': { running: string; year: string; written: string };
  'series-behind': { next: string; used: string };
  /** The number was used or given up before. */
  'reservation-ended': { running: string };
  'reservation-lapsed': { running: string };
  /** It was held in another book. */
  'reservation-elsewhere': { running: string };
  /** Numbers between others or in an earlier year need the office's setting. */
  'inserting-not-allowed': Record<never, never>;
  /** Nothing can stand after a number that was never given. */
  'number-not-given': { running: string };
  'year-closed': { year: string };
  /** Only a year that is over can be closed. */
  'year-not-over': { year: string };
  /** Numbers are still held in it. */
  'year-has-reservations': { year: string; count: string };
  /** The computer's day lies before the book's first line: a number taken now would stand in a wrong year for ever. */
  'clock-behind': { today: string; first: string };
  /** A line of a later year stands in a book already. */
  'clock-year-behind': { today: string; last: string };
  'letter-issued': { number: string };
  'letter-not-ready': { rules: string };
  'wrong-letter-state': { state: string };
  'secret-not-stored': Record<never, never>;
  /** ลับที่สุด: of it nothing but a stub is ever kept, whoever sits here. */
  'top-secret-not-kept': Record<never, never>;
  /** Secret books need their registrar first. */
  'no-secret-registrar': Record<never, never>;
  'secret-registrar-exists': Record<never, never>;
  /** Raised by `secret.raise` it is sealed; by a correction its words and original would be gone for good. */
  'secret-to-registrar': { registrar: string };
  /** Giving the class destroys them; the screen asks before. */
  'drafts-about': { n: string };
  /** Its file goes with it, and holds letters that wait for their line. */
  'letters-left-in-file': Record<never, never>;
  /** Somebody worked on the line, or on what is written about it, while it was being sealed. Nothing was changed. */
  'entry-changed-meanwhile': Record<never, never>;
  /** The registrar's key came with an archive or another computer's backup; nobody opened the books with it here yet. */
  'secret-key-not-in-force': { registrar: string };
  /** The public half that stands in the register is not that of the key that was opened. */
  'secret-key-exchanged': Record<never, never>;
  /** Only he may look into the secret books. */
  'not-secret-registrar': { registrar: string };
  /** The registrar has not typed the passphrase, or five minutes have gone by. */
  'secret-books-shut': Record<never, never>;
  /** A passphrase that guards state secrets wants some length. */
  'passphrase-too-short': { least: string };
  'picture-unusable': Record<never, never>;
  'no-picture-in-document': Record<never, never>;
  /** There is nobody left to remind. */
  'everybody-answered': Record<never, never>;
  /** Neither PDF nor a picture, so it cannot stand with a letter. */
  'file-not-attachable': { name: string };
  'table-unreadable': { row: string };
  /** A letter with its enclosures, times the letters of the set, is more than one ZIP should hold. */
  'set-too-large': { megabytes: string; most: string };
  /** No letter of the set has an address to send its message to. */
  'nobody-has-mail': Record<never, never>;
  /** No Word file (.docx), or a damaged one. */
  'template-not-docx': Record<never, never>;
  /** It brings programs that Word would run. */
  'template-macros': Record<never, never>;
  /** It would fetch something from elsewhere, or take other files in. */
  'template-outside': Record<never, never>;
  /** Its fields are not whole; the check names each. */
  'template-mistakes': { count: string };
  /** The letter's paper is a Word file of the office: this program cannot lay it out. */
  'template-in-word': Record<never, never>;
  /** Its drawing runs over a page, and what Word writes above and below the next pages is not known to us. */
  'template-next-pages': Record<never, never>;
  /** Rows refer to it, so it cannot go. */
  'in-use': { what: 'prefix' | 'signatory' | 'recipient' | 'group' | 'received-book' };
  /** A prefix code, recipient or group of this name stands in the list already. */
  'name-taken': { name: string };
  /** The sample office never comes beside a real office or real register entries. */
  'office-exists': Record<never, never>;
  /** It is out on loan. */
  'entry-lent': { running: string; year: string };
  /** It was destroyed or handed over. */
  'entry-gone': { running: string; year: string };
  'entry-stored': { running: string; year: string };
  /** On a list of letters to be destroyed that is not settled yet. */
  'entry-on-list': { running: string; year: string };
  /** Its time of keeping has not run out (ข้อ 57, 58). */
  'entry-not-due': { running: string; year: string };
  /** A step out of turn, or a change to what was settled. */
  'keeping-list-settled': { number: string };
  'keeping-list-lacks': { what: string };
  'loan-returned': { number: string };
  'file-too-large': { megabytes: string };
  'printing-unavailable': Record<never, never>;
  'backup-damaged': { name: string };
  /** A newer program has to change the register's file, and what is there could not be saved first: nothing was changed. */
  'update-not-saved': { fault: BackupFault };
  'wrong-passphrase': Record<never, never>;
  /** It lies under a passphrase: open it first. */
  'file-sealed': { name: string };
  'file-not-sealed': { name: string };
  /** Originals are sealed, and nobody has typed the passphrase since the program was started. */
  'vault-locked': Record<never, never>;
  'vault-sealed': Record<never, never>;
  /** The office has its originals sealed; their key file is gone from the data folder, or is another's. */
  'vault-key-lost': { folder: string };
  /** It cannot be the scanner's folder. */
  'watched-folder-unusable': { folder: string };
  /** Backups cannot lie there. */
  'backup-place-unusable': { folder: string };
  /** The second place is not there now: a stick that is not plugged in, a share that is away. */
  'backup-place-away': { folder: string };
  /** No archive of this program, or a part of it is not what its manifest says. */
  'archive-damaged': { at: string };
  /** Made for others: what is hidden in it cannot come back. */
  'archive-masked': Record<string, never>;
  /** An archive goes only where there is no line, file or letter yet. */
  'installation-not-empty': Record<never, never>;
  /** What was to be taken back has been changed since, or is gone. */
  'undo-too-late': Record<never, never>;
  /** The person at the program has none of the roles that may do this. */
  'not-allowed': Record<never, never>;
  /** Nobody is signed in. */
  locked: Record<never, never>;
  'wrong-secret': Record<never, never>;
  /** Too many wrong tries. */
  'try-later': { seconds: string };
  'weak-secret': { why: Weakness };
  'wrong-recovery-key': Record<never, never>;
  /** What was typed does not stand on the sheet. */
  'key-not-confirmed': Record<never, never>;
  /** The office has users already, has none, or no key waits to be confirmed. */
  'people-state': Record<never, never>;
  'last-administrator': Record<never, never>;
};

export type ErrorCode = keyof ErrorParams;

export type CodedError = { [C in ErrorCode]: { code: C; params: ErrorParams[C] } }[ErrorCode];

/** A failure a person can act on. `cause` keeps what lay behind it for the log. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly params: ErrorParams[C];

  constructor(code: C, params: ErrorParams[C], options?: { cause?: unknown }) {
    super(code, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** What `dispatch` always answers, on every transport. */
export type Reply<T> = { ok: true; value: T } | { ok: false; error: CodedError };
