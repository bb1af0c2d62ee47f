/** Newer versions: where they are looked for, whose signature is believed, what was found. */
import type { ThaiText } from '../index.ts';

export const update: ThaiText['update'] = {
  intro:
    'By itself the program looks for no newer version and uses no network. If the office wishes, name the folder or web address where newer versions are put, and the public key of whoever issues them. The program looks only when asked, checks the signature before it tells anything, and installs nothing.',
  notAllowed: 'An administrator sets where newer versions are looked for',
  running: 'Version in use {{version}}',
  off: 'Newer versions are not looked for',
  place: 'Folder or web address',
  placeHint:
    'e.g. \\\\server\\saraban, /srv/saraban or https://… With a web address, this computer contacts it when you look',
  key: 'Public key of whoever issues versions',
  keyHint: '44 signs; ask for it by another way than the files come, such as a letter or the telephone',
  problem: {
    'not-absolute': 'Type the full path of the folder',
    'not-https': 'A web address begins with https:// and holds no user name',
  },
  keyProblem: 'A key has 44 signs and ends with =',
  use: 'Use this place',
  used: 'Set; you can look for a newer version',
  stop: 'Look no more',
  stopped: 'Newer versions are not looked for any more',
  look: 'Look for a newer version',
  newest: 'This is the newest version',
  lookedAt: 'Looked {{at, moment}}',
  offered: 'Version {{version}} is there',
  offeredDetail:
    'Rightly signed {{at, moment}}; file {{name}}. Save it, close the program and install it. The registers stay where they are and are backed up before the new version opens them.',
  save: 'Check and save the file…',
  refusedTitle: 'No version from this place is offered',
  refused: {
    'not-there':
      'The place cannot be opened, or has no list of versions. See that the network or the disk is connected. The program in use is not touched.',
    'not-chosen':
      'The place or the key is not what an administrator chose according to the log: a file was changed past the program, or a backup was put back. The place was not contacted. Stop looking, and set it anew with the key from whoever issues versions.',
    'no-manifest': 'The list of versions cannot be read; ask whoever issues versions to put it there anew',
    'not-signed':
      'The signature does not fit the office’s key: it may have been changed on the way. Install nothing from here, and ask whoever issues versions.',
    expired:
      'The list’s time has run out: ask for a new signature, and see that this computer’s clock is right',
    replayed:
      'The list is older than one that was seen: somebody may have put an old one there. Ask whoever issues versions.',
    older: 'The version there is older than the one in use; the program does not go back',
    'other-system': 'There is no file for this computer’s system',
    'file-changed':
      'The file is not the one that was signed and was deleted. Install nothing from here, and ask whoever issues versions.',
  },
};
