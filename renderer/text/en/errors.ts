import type { Sentences } from '../sentences.ts';
import type { errors as source } from '../th/errors.ts';

export const errors: Sentences<typeof source> = {
  'unknown-method': {
    title: 'Two parts of the program are of different versions',
    detail: 'Close and open it again. Saved work is complete.',
  },
  'bad-input': {
    title: 'Something entered is missing or too long',
    detail: 'Nothing was saved. Correct it and try again ({{at}}).',
  },
  'refused-caller': {
    title: 'This page is no longer valid',
    detail: 'Open the program again from its latest address. Saved work is complete.',
  },
  internal: {
    title: 'Something went wrong. What was saved is still there',
    detail: 'Try again. If it stays, tell your administrator number {{incident}}.',
  },
  'not-found': {
    title: 'This {{what}} is no longer there',
    detail: 'It may have been removed. Choose again from the list.',
  },
  'no-office': {
    title: 'The office is not set up yet',
    detail: 'Enter the office and the clerk first; then letters can be logged.',
  },
  'disk-full': {
    title: 'Not saved: the disk is full',
    detail:
      'Everything logged is complete and what you typed is on the screen. Delete other files and try again.',
  },
  'folder-locked': {
    title: 'The program is already open on this computer',
    detail: 'Use the window that is open ({{folder}}).',
  },
  'folder-on-network': {
    title: 'Data cannot be kept on a network drive',
    detail: 'The register could be damaged. Choose a local folder and keep backups at {{folder}}.',
  },
  'folder-cloud-synced': {
    title: 'Data cannot be kept in a folder of {{service}}',
    detail: 'The register could be damaged. Choose another local folder and keep backups at {{folder}}.',
  },
  'folder-unusable': {
    title: 'This folder cannot be used',
    detail: 'Files cannot be written to {{folder}}. Choose another local folder.',
  },
  'folder-gone': {
    title: 'The data folder is gone, or its disk does not answer',
    detail:
      'What you just did is not saved; everything before is in {{folder}}. Connect the disk again, then close and reopen the program.',
  },
  'file-damaged': {
    title: 'This original is damaged',
    detail: 'It is not what was kept, and no backup has it. Import the same file again to mend it.',
  },
  'update-changed': {
    title: 'The file is not the one that was checked',
    detail:
      'It was changed after its signature was checked, and was not saved. Check and save it again; if this comes back, have the computer looked at for viruses.',
  },
  'newer-database': {
    title: 'This data comes from a later version',
    detail: 'Nothing is lost. Install the latest version (data {{found}}, program knows {{known}}).',
  },
  'search-unavailable': {
    title: 'The registers cannot be opened on this computer',
    detail:
      'Nothing is lost. SQLite {{sqlite}} lacks full-text search; use the Node that comes with the program.',
  },
  'newer-settings': {
    title: 'These settings come from a later version',
    detail: 'Nothing is lost. Install the latest version (settings {{found}}, program knows {{known}}).',
  },
  'damaged-settings': {
    title: 'The settings file is damaged',
    detail:
      'The registers are complete. The old file is kept as {{keptAs}}. Set up again or restore a backup.',
  },
  'damaged-database': {
    title: 'The registers on this computer are damaged',
    detail: 'Enter nothing more. Go to Settings and restore the newest backup; the damaged file is kept.',
  },
  'damaged-database-without-backup': {
    title: 'The registers on this computer are damaged, and there is no backup',
    detail: 'Enter nothing more, delete nothing in {{folder}}, and ask for help.',
  },
  'entry-voided': {
    title: 'Number {{running}} has been voided',
    detail: 'Its row and number stay in the register but cannot be changed.',
  },
  'already-logged': {
    title: 'This file is logged already',
    detail: 'It is receive number {{running}} of {{year}}. No second number was given.',
  },
  'same-letter': {
    title: 'This letter was logged before',
    detail: 'Number, date and sender equal receive number {{written}} of {{year}}. Nothing was saved yet.',
  },
  'reservation-ended': {
    title: 'Held number {{running, digits}} was used or given up',
    detail: 'Choose another held number, or take the next.',
  },
  'reservation-lapsed': {
    title: 'Held number {{running, digits}} is past its day',
    detail: 'Extend it on the Numbers screen and try again. Nothing was saved yet.',
  },
  'reservation-elsewhere': {
    title: 'Number {{running, digits}} is held in another book',
    detail: 'Choose a number held in the book of this letter.',
  },
  'inserting-not-allowed': {
    title: 'This office uses no inserted or back-dated numbers',
    detail: 'Where it must be, they are allowed on the Numbers screen; that stays on record.',
  },
  'number-not-given': {
    title: 'Nothing can follow number {{running, digits}}: it was never given',
    detail: 'Choose a number already given in the same book and year.',
  },
  'year-closed': {
    title: 'The registers of {{year, digits}} are closed',
    detail: 'They change only as an exception with a reason, which stays on the summary of the year.',
  },
  'year-not-over': {
    title: 'The year {{year, digits}} is not over',
    detail: 'Its registers can be closed from 1 January of the next year.',
  },
  'year-has-reservations': {
    title: '{{count, digits}} numbers of {{year, digits}} are still held',
    detail: 'Give them up with a reason first, then close the year.',
  },
  'series-behind': {
    title: 'The next number is lower than one given already',
    detail: '{{next}} was entered but the register has reached {{used}}. Enter a higher one.',
  },
  'clock-behind': {
    title: 'The computer’s date is wrong',
    detail:
      'It says {{today, date}}, but the book begins on {{first, date}}. Set the date and try again. No number was given; what was typed is still there.',
  },
  'clock-year-behind': {
    title: 'The computer’s date is in a year that is over',
    detail:
      'It says {{today, date}}, but the registers have lines up to {{last, date}}. Set the date and try again. If the date is right, void the lines entered in the wrong year first. No number was given; what was typed is still there.',
  },
  'letter-issued': {
    title: 'This letter has its number',
    detail: '{{number}} cannot be changed. Make a new version with its reason.',
  },
  'letter-not-ready': {
    title: 'The number cannot be given yet',
    detail: 'The letter is incomplete; see the list of checks ({{rules}}).',
  },
  'wrong-letter-state': {
    title: 'This step is not possible now',
    detail: 'The state of the letter has changed. Open it again ({{state}}).',
  },
  'secret-not-stored': {
    title: 'Secret letters cannot be kept here',
    detail: 'File and text were not stored. A stub with number, date, sender and class can be entered.',
  },
  'top-secret-not-kept': {
    title: 'Top secret letters are never kept here',
    detail:
      'Nothing was stored. Enter a stub only, and keep the original as the rule on official secrets says.',
  },
  'no-secret-registrar': {
    title: 'There is no registrar of secret letters yet',
    detail: 'Nothing was changed. Name one under Secret books first, then try again.',
  },
  'secret-registrar-exists': {
    title: 'There is a registrar of secret letters already',
    detail: 'Nothing was changed. To name another person, hand the books over under Secret books.',
  },
  'secret-to-registrar': {
    title: 'Secret letters go to the registrar',
    detail:
      'Nothing was changed. Use the secrecy command of that line: words and original are sealed for {{registrar}}, not destroyed.',
  },
  'drafts-about': {
    title: 'There are drafts about this letter',
    detail:
      '{{n, count}} of them. Changing the class deletes them for good. Nothing was changed: open the class of this line again and confirm.',
  },
  'letters-left-in-file': {
    title: 'Letters of this file wait to be registered',
    detail:
      'The whole file goes with the classified letter. Nothing was changed: open the file in the inbox, register what is left or say that the rest needs no number, then change the class again.',
  },
  'entry-changed-meanwhile': {
    title: 'Somebody is working on this letter',
    detail:
      'Nothing was changed. Let whoever writes a draft of it, or corrects the line, save first; then try again.',
  },
  'secret-key-not-in-force': {
    title: 'The key of the secret books came from elsewhere and was never opened here',
    detail: 'Nothing was changed. Let {{registrar}} open the secret books once, then try again.',
  },
  'secret-key-exchanged': {
    title: 'The key that seals secret letters was exchanged from outside',
    detail:
      'The books stay shut and nothing was changed. Check the register under History, then go back to a backup from before.',
  },
  'not-secret-registrar': {
    title: 'Only the registrar opens the secret books',
    detail: 'The books stay shut and safe. Let {{registrar}} sign in and open them.',
  },
  'secret-books-shut': {
    title: 'The secret books are shut',
    detail: 'What was entered is safe. Type the registrar’s passphrase to open them again.',
  },
  'passphrase-too-short': {
    title: 'The passphrase is too short',
    detail: 'Nothing was changed yet. Use at least {{least, digits}} characters.',
  },
  'picture-unusable': {
    title: 'This picture cannot be used',
    detail: 'The old emblem stays. Use a sharp PNG or JPEG, or a Word file that holds the Garuda.',
  },
  'set-too-large': {
    title: 'The set is too large for one ZIP',
    detail:
      'Enclosures times letters come to about {{megabytes, digits}} MB, over {{most, digits}} MB. Make the enclosures smaller, or send letter by letter.',
  },
  'nobody-has-mail': {
    title: 'No recipient has a mail address',
    detail: 'Put addresses into a column of the table, or into the office’s list of recipients.',
  },
  'everybody-answered': {
    title: 'Everybody has answered',
    detail: 'There is nobody to remind. If one has not answered after all, take its tick away first.',
  },
  'template-not-docx': {
    title: 'This template cannot be read',
    detail: 'It must be a Word file (.docx) that opens; save a .doc as .docx first.',
  },
  'template-macros': {
    title: 'This template holds macros or programs',
    detail: 'It was not kept. Save it as .docx without macros and import it again.',
  },
  'template-outside': {
    title: 'This template fetches from elsewhere',
    detail: 'It was not kept. Take out linked pictures or files and insert them into the file instead.',
  },
  'template-mistakes': {
    title: 'This template has {{count}} mistakes',
    detail: 'Mend them in Word and import it again. It was not kept.',
  },
  'template-in-word': {
    title: 'A letter on the office’s own template prints from Word',
    detail: 'Use the DOCX file of each, or attach the signed scan. One by one they print from the desk.',
  },
  'template-next-pages': {
    title: 'This letter is longer than a page: print it from Word',
    detail:
      'The template has page numbers or other words above or below the text, and only Word knows how they stand from page 2 on. Save the DOCX and print it there.',
  },
  'file-not-attachable': {
    title: '“{{name}}” cannot be attached',
    detail: 'The letter is unchanged. Only PDF, JPEG and PNG can be attached; save a Word file as PDF first.',
  },
  'no-picture-in-document': {
    title: 'No emblem in this Word file',
    detail: 'The old emblem stays. Choose another letter with the Garuda, or a picture.',
  },
  'table-unreadable': {
    title: 'The table cannot be read',
    detail: 'Nothing was added. Look at row {{row}} and try again.',
  },
  'in-use': { title: 'Not removed, because it is in use', detail: 'Something refers to it ({{what}}).' },
  'name-taken': {
    title: 'It is there already',
    detail: '{{name}} stands in the list. Change that entry or use another name.',
  },
  'office-exists': {
    title: 'The sample office cannot be used here',
    detail: 'This folder holds a real office. Try the sample office in another data folder.',
  },
  'entry-lent': {
    title: 'This letter is out on loan',
    detail: 'Number {{running}} has not come back. Record its return first, or leave it out.',
  },
  'entry-gone': {
    title: 'This letter was destroyed or handed over',
    detail: 'Number {{running}} is no longer in the store. Leave it out.',
  },
  'entry-stored': {
    title: 'This letter is in the store already',
    detail: 'Number {{running}} stands in the storage register. Leave it out.',
  },
  'entry-on-list': {
    title: 'This letter is on a list already',
    detail: 'Number {{running}} waits for the committee or the head on another list.',
  },
  'entry-not-due': {
    title: 'The time of this letter has not run out',
    detail: 'Number {{running}} must still be kept in the year chosen, so it cannot go on this list.',
  },
  'keeping-list-settled': {
    title: 'List {{number}} is past this step',
    detail: 'Nothing has changed. Open the list again to see where it stands.',
  },
  'keeping-list-lacks': {
    title: 'The list is not complete',
    detail: 'Fill in what this step needs first. Nothing has changed.',
  },
  'loan-returned': {
    title: 'Loan card {{number}} was closed',
    detail: 'A card of a returned letter cannot be changed.',
  },
  'file-too-large': {
    title: 'The file is too large',
    detail: 'Over {{megabytes}} MB; nothing was kept. Use a smaller file.',
  },
  'printing-unavailable': {
    title: 'PDF cannot be made on this computer',
    detail: 'The registers are complete. Save as Excel or print elsewhere.',
  },
  'undo-too-late': {
    title: 'This can no longer be undone',
    detail: 'It was changed since, or what it refers to is gone. Nothing was changed now.',
  },
  'file-sealed': {
    title: 'This file lies under a passphrase',
    detail: 'Open {{name}} with its passphrase first, then bring it in again. Nothing has changed.',
  },
  'file-not-sealed': {
    title: 'This file is under no passphrase',
    detail: '{{name}} can be used as it is. Nothing has changed.',
  },
  'vault-locked': {
    title: 'The originals are still sealed',
    detail: 'Type the passphrase of the originals first. Nothing is lost.',
  },
  'vault-sealed': {
    title: 'The originals are sealed already',
    detail: 'There is nothing to do. Nothing has changed.',
  },
  'vault-key-lost': {
    title: 'The key of the originals is not there',
    detail:
      'The file vault-key.json in {{folder}} is gone, or is not the office’s. Put the one from the newest backup there and start again. The originals are still there.',
  },
  'wrong-passphrase': {
    title: 'The passphrase is not right',
    detail: 'Check the keyboard language and capitals, then type it again. Nothing has changed.',
  },
  'watched-folder-unusable': {
    title: 'This folder cannot be watched',
    detail:
      '{{folder}} must be a folder that exists, can be read and lies outside the data folder. Nothing has changed.',
  },
  'backup-place-unusable': {
    title: 'Backups cannot be kept in this folder',
    detail: '{{folder}} must be a folder that exists, can be written to and lies outside the data folder.',
  },
  'backup-place-away': {
    title: 'The second place is not there',
    detail: 'Plug in the stick or connect the share of {{folder}}, then try again.',
  },
  'update-not-saved': {
    title: 'The data could not be brought to this version',
    detail:
      'What was there could not be saved first. Nothing has changed. Check the space and permissions of the data folder, then start again.',
  },
  'backup-damaged': {
    title: 'This backup is damaged',
    detail: 'The present register is unchanged. Choose another than {{name}}.',
  },
  'archive-damaged': {
    title: 'This open archive cannot be used',
    detail:
      'Its part {{at}} is not whole or not what the manifest says. Nothing was changed; use another export.',
  },
  'archive-masked': {
    title: 'This archive was made for others; no office can begin from it',
    detail: 'ID numbers are hidden in it and originals left out. Nothing was changed; use a whole archive.',
  },
  'installation-not-empty': {
    title: 'There are data here already',
    detail:
      'An archive can only begin an installation without lines, files or letters. Remove the sample office first.',
  },
  'not-allowed': {
    title: 'The person who is signed in may not do this',
    detail:
      'Nothing was changed. Let somebody with that duty sign in, or ask the administrator for the role under Settings, Users',
  },
  locked: {
    title: 'The program is locked',
    detail: 'What was saved is all there. Sign in first, then go on',
  },
  'wrong-secret': {
    title: 'The password is not right',
    detail: 'Nothing was changed. Check the name chosen, the keyboard language and Caps Lock, then try again',
  },
  'try-later': {
    title: 'Too many wrong passwords: a wait first',
    detail: 'What was saved is all there. Try again in {{seconds, span}}',
  },
  'weak-secret': {
    title: 'This password is easily guessed',
    detail: 'Nothing was changed. {{why}}',
  },
  'wrong-recovery-key': {
    title: 'The recovery key is not right',
    detail: 'Nothing was changed. Type all seven groups from the sheet; only the newest sheet counts',
  },
  'key-not-confirmed': {
    title: 'This does not stand on the sheet of the recovery key',
    detail: 'Nothing was changed. Look at the number of the group and type its four signs from the sheet',
  },
  'people-state': {
    title: 'This step cannot be done now',
    detail: 'Nothing was changed. Open Settings, Users and begin again',
  },
  'last-administrator': {
    title: 'There must be at least one administrator',
    detail: 'Nothing was changed. Make somebody else an administrator first',
  },
};
