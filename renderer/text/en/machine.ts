/** This computer: what was found and what to do; the page for whoever helps. */
import type { ThaiText } from '../index.ts';

export const machine: ThaiText['machine'] = {
  intro:
    'Looks whether this computer keeps registers safely and prints letters as the form asks. It changes nothing and uses no network.',
  allFine: 'This computer is ready; nothing to mend was found',
  toLookAt: 'To be looked at on this computer: {{n, count}}',
  openDisk: {
    off: 'The disk of this computer is not encrypted: who takes the computer has the letters. How to turn it on',
    partly: 'The disk of this computer is encrypted in part only. How to go on',
    offShort: 'the disk is not encrypted',
    partlyShort: 'the disk is encrypted in part only',
    seen: 'I know',
  },
  again: 'Check again',
  at: 'Checked {{at, moment}}',
  found: 'What was found',
  state: { fine: 'fine', look: 'look at this', unknown: 'cannot tell' },
  topic: {
    disk: 'Room on the disk',
    rights: 'Writing',
    drive: 'Kind of disk',
    encryption: 'Disk encryption',
    clock: 'Clock',
    font: 'Font',
    printer: 'Printer',
    memory: 'Memory',
    reading: 'Reading foreign files',
    system: 'System',
  },
  finding: {
    'disk-free': '{{gigabytes, digits}} GB free',
    'disk-low': 'Only {{gigabytes, digits}} GB free',
    'disk-unknown': 'The computer does not tell how much is free',
    'rights-fine': 'Files can be written, flushed to the disk, renamed and locked',
    'rights-write': 'The data folder cannot be written to',
    'rights-flush': 'Data cannot be flushed to the disk',
    'rights-rename': 'Files in the data folder cannot be renamed',
    'rights-lock': 'Files in the data folder cannot be locked',
    'drive-fixed': 'A disk of this computer',
    'drive-removable': 'A removable disk, such as a USB stick',
    'drive-network': 'A network drive',
    'drive-unknown': 'The computer does not tell what kind of disk it is',
    'encryption-on': 'Encrypted ({{by}})',
    'encryption-off-windows': 'Not encrypted (BitLocker is off)',
    'encryption-off-mac': 'Not encrypted (FileVault is off)',
    'encryption-off-linux': 'Not encrypted (no LUKS was found)',
    'encryption-partly': 'Not wholly encrypted, or suspended ({{by}})',
    'encryption-unknown': 'The computer does not tell whether the disk is encrypted',
    'clock-fine': 'Agrees with the registers and is on Thai time',
    'clock-behind': 'Behind the newest moment on record ({{at, moment}})',
    'clock-zone': 'Not set to Thai time (UTC+7)',
    'font-present': '{{font}} is installed',
    'font-missing': '{{font}} is not installed',
    'font-unknown': 'The computer’s fonts could not be read',
    'printer-present': 'Found: {{n, count}}',
    'printer-none': 'No printer was found',
    'printer-unknown': 'Open in a browser: its print window shows the printers',
    'memory-fine': '{{gigabytes, digits}} GB',
    'memory-low': 'Only {{gigabytes, digits}} GB',
    'reading-bubblewrap':
      'In a process of its own inside the system’s bubblewrap: no network, none of the computer’s files',
    'reading-own': 'In a process of its own, under the program’s own locks',
    'reading-refused':
      'In a process of its own, but this computer refused bubblewrap: the program’s own locks alone hold it',
    'system-fine': '{{name}}',
    'system-old': '{{name}} gets no security mends any more',
  },
  advice: {
    'disk-low': 'Delete or move files that are not needed, so that 5 GB are free for scans and backups',
    'disk-unknown': 'Look at the disk’s free room in the system itself; 5 GB should be free',
    'rights-write': 'Have the administrator allow writing to the data folder, then check again',
    'rights-flush':
      'A power cut may lose the last lines: move the data to a disk of this computer, back up daily',
    'rights-rename':
      'Have the administrator look at the folder’s rights, and at a virus scanner that holds files',
    'rights-lock': 'Move the data to a disk of this computer: without locks two programs may write at once',
    'drive-removable':
      'Set a second place for backups: removable disks get lost and break. Close the program before unplugging',
    'drive-network': 'Move the data to this computer: network drives can damage the registers',
    'drive-unknown': 'If it is a USB stick, set a second place for backups',
    'encryption-off-windows':
      'Whoever takes the computer has the letters. Turn it on in Control Panel → BitLocker Drive Encryption (Windows Home: Settings → Privacy & security → Device encryption) and keep the recovery key in the safe',
    'encryption-off-mac':
      'Whoever takes the computer has the letters. Turn it on in System Settings → Privacy & Security → FileVault and keep the recovery key in the safe',
    'encryption-off-linux':
      'Whoever takes the computer has the letters. LUKS is set up when the system is installed: have the administrator back up and install anew with the whole disk encrypted',
    'encryption-partly': 'Wait until it is done, or have the administrator resume it, then check again',
    'encryption-unknown':
      'Ask the administrator whether the disk is encrypted (Windows: BitLocker, macOS: FileVault, Linux: LUKS). If not, whoever takes the computer has the letters',
    'clock-behind':
      'Set day and time before a number is taken: numbers are counted by the year of the computer’s day',
    'clock-zone': 'Set the time zone to Bangkok (UTC+7), or lines entered late at night get another day',
    'font-missing':
      'Previews, PDF and registers print with the program’s own font as usual, but Word files will look different. Install this font, or choose one that is there in the settings',
    'font-unknown': 'Open a letter in Word and look at the font’s name; if it changed, install {{font}}',
    'printer-none': 'Add a printer to the system, or save as PDF and print elsewhere',
    'printer-unknown': 'Print the first page of a register once',
    'memory-low': 'Read scans one page at a time (Screen and work), and close other programs while importing',
    'reading-refused':
      'Files can still be read. Have the administrator allow bwrap its user namespaces, then check again after the next file',
    'system-old': 'The program still works; have the administrator plan for a system that gets mends',
  },
  diagnostics: {
    title: 'For whoever helps',
    intro:
      'When help is needed this page can be sent. It holds versions, counts, sizes, results of checks and the program’s log, and no letters, names of people or offices, or places of files. Read all of it before saving. The program sends nothing by itself.',
    make: 'Show it',
    save: 'Save as a file…',
    whole: 'All that will be saved',
  },
};
