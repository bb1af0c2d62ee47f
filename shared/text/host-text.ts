/** What the hosts say before there is a screen: where the application is, and why it did not start. */

import type { BackupFault } from '../office/backups.ts';

type Language = 'th' | 'en';
type HostSentences = {
  readonly ready: string;
  readonly howToStop: string;
  readonly newAddress: string;
  readonly closing: string;
  readonly 'folder-locked': string;
  readonly 'folder-on-network': string;
  readonly 'folder-cloud-synced': string;
  readonly 'folder-unusable': string;
  readonly 'newer-database': string;
  readonly 'newer-settings': string;
  readonly 'search-unavailable': string;
  readonly 'damaged-database': string;
  readonly 'damaged-database-without-backup': string;
  readonly 'update-not-saved': string;
  readonly 'backup-damaged': string;
  readonly noSuchBackup: string;
  readonly restoreQuestion: string;
  readonly salvaged: string;
  readonly 'damaged-settings': string;
  readonly 'vault-key-lost': string;
  readonly 'port-taken': string;
  readonly 'wrong-options': string;
  readonly other: string;
};

const sentences: Readonly<Record<Language, HostSentences>> = {
  th: {
    ready: 'สารบรรณอำเภอพร้อมใช้งาน เปิดที่อยู่นี้ในเบราว์เซอร์:',
    howToStop: 'กด Ctrl+C เพื่อปิดโปรแกรม',
    newAddress: 'มีผู้เปิดที่อยู่เดิมซ้ำ อาจเป็นผู้ใช้อื่นของเครื่องนี้ ที่อยู่เดิมจึงใช้ไม่ได้แล้ว ทะเบียนยังอยู่ครบ เปิดที่อยู่ใหม่นี้แทน:',
    closing: 'กำลังปิดโปรแกรม…',
    'folder-locked': 'โปรแกรมอื่นกำลังใช้โฟลเดอร์ข้อมูล {folder} อยู่ ปิดโปรแกรมนั้นก่อนแล้วเปิดใหม่',
    'folder-on-network':
      'โฟลเดอร์ข้อมูล {folder} อยู่บนไดรฟ์เครือข่าย ซึ่งอาจทำให้ทะเบียนเสียหาย เลือกโฟลเดอร์ในเครื่องนี้ แล้วสำรองข้อมูลไปที่ไดรฟ์เครือข่ายแทน',
    'folder-cloud-synced':
      'โฟลเดอร์ข้อมูล {folder} อยู่ในโฟลเดอร์ที่ {service} ซิงก์ ซึ่งอาจทำให้ทะเบียนเสียหาย เลือกโฟลเดอร์อื่นในเครื่องนี้ แล้วสำรองข้อมูลไปที่นั่นแทน',
    'folder-unusable': 'ใช้โฟลเดอร์ข้อมูล {folder} ไม่ได้ ตรวจสิทธิ์การเขียนหรือเลือกโฟลเดอร์อื่น',
    'newer-database':
      'ข้อมูลนี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (รุ่นข้อมูล {found} โปรแกรมนี้รู้จักถึง {known}) ติดตั้งโปรแกรมรุ่นใหม่ก่อน',
    'newer-settings': 'การตั้งค่านี้สร้างด้วยโปรแกรมรุ่นใหม่กว่า (รุ่น {found} โปรแกรมนี้รู้จักถึง {known}) ติดตั้งโปรแกรมรุ่นใหม่ก่อน',
    'search-unavailable':
      'SQLite ที่มากับ Node หรือ Electron ชุดนี้ (รุ่น {sqlite}) ค้นหาข้อความไม่ได้ (ขาด FTS5) ติดตั้งโปรแกรมใหม่ทั้งชุด ข้อมูลเดิมยังอยู่ครบ',
    'damaged-database':
      'ทะเบียนในโฟลเดอร์ {folder} เสียหาย เปิดไม่ได้ กลับไปใช้ข้อมูลสำรองชุดล่าสุดได้โดยเปิดโปรแกรมใหม่ด้วย --restore {backup} ไฟล์ที่เสียหายจะเก็บไว้ในโฟลเดอร์ backup เรื่องที่ลงหลังวันสำรองต้องลงใหม่ ตรวจเลขถัดไปก่อนออกเลข',
    restoreQuestion:
      'ทะเบียนในเครื่องนี้เสียหาย เปิดไม่ได้ จะกลับไปใช้ข้อมูลสำรองชุด {backup} หรือไม่ ไฟล์ที่เสียหายจะเก็บไว้ในโฟลเดอร์ backup เรื่องที่ลงหลังวันสำรองต้องลงใหม่ ตรวจเลขถัดไปก่อนออกเลข',
    salvaged:
      'ไฟล์ที่เสียหายยังบอกรายการที่ลงหรือแก้ไขหลังวันสำรองได้ {count} รายการ เขียนเป็นตารางไว้ที่ {path} ตรวจกับเอกสารแล้วลงใหม่',
    'damaged-database-without-backup':
      'ทะเบียนในโฟลเดอร์ {folder} เสียหาย เปิดไม่ได้ และไม่มีข้อมูลสำรองในโฟลเดอร์นี้ อย่าลบไฟล์ใด ติดต่อผู้ดูแล',
    'update-not-saved':
      'โปรแกรมรุ่นนี้ต้องปรับรูปแบบทะเบียนก่อนใช้ แต่สำรองข้อมูลเดิมไว้ก่อนไม่สำเร็จ: {fault} ยังไม่มีอะไรเปลี่ยนแปลง แก้ไขแล้วเปิดโปรแกรมใหม่ หรือใช้โปรแกรมรุ่นเดิมไปก่อน',
    'backup-damaged': 'ข้อมูลสำรองชุด {name} เสียหาย ยังไม่มีอะไรเปลี่ยนแปลง เลือกชุดอื่นในโฟลเดอร์ backup',
    noSuchBackup: 'ไม่พบข้อมูลสำรองชื่อนี้ในโฟลเดอร์ backup ยังไม่มีอะไรเปลี่ยนแปลง',
    'vault-key-lost':
      'ต้นฉบับของที่ทำการปิดผนึกอยู่ แต่ไฟล์กุญแจ vault-key.json ใน {folder} หายหรือไม่ใช่ของที่ทำการ นำไฟล์นี้จากชุดสำรองล่าสุดในโฟลเดอร์ backup หรือจากที่สำรองแห่งที่สองมาวาง แล้วเปิดโปรแกรมใหม่ ต้นฉบับยังอยู่',
    'damaged-settings':
      'ไฟล์การตั้งค่าของที่ทำการเสียหาย เก็บไว้เป็น {keptAs} แล้ว ทะเบียนยังอยู่ครบ เปิดโปรแกรมอีกครั้งเพื่อตั้งค่าใหม่ หรือเรียกคืนจากข้อมูลสำรองในหน้าตั้งค่า',
    'port-taken': 'พอร์ต {port} มีโปรแกรมอื่นใช้อยู่ เลือกพอร์ตอื่นด้วย --port หรือไม่ต้องระบุ',
    'wrong-options':
      'ไม่รู้จักตัวเลือกที่ให้มา ใช้ได้คือ --headless --data โฟลเดอร์ --port เลข (0 ถึง 65535) --no-open --restore ชื่อชุดสำรอง',
    other: 'เปิดโปรแกรมไม่สำเร็จ ({code}) รายละเอียดอยู่ในโฟลเดอร์ log ของโฟลเดอร์ข้อมูล',
  },
  en: {
    ready: 'Amphoe Saraban is ready. Open this address in a browser:',
    howToStop: 'Press Ctrl+C to close it.',
    newAddress:
      'Somebody else came with the same address, perhaps another user of this computer. It is void now; the registers are whole. Open this one instead:',
    closing: 'Closing…',
    'folder-locked': 'Another program is using the data folder {folder}. Close it first, then start again.',
    'folder-on-network':
      'The data folder {folder} is on a network drive, which can damage the registers. Choose a folder on this computer and keep backups on the network drive instead.',
    'folder-cloud-synced':
      'The data folder {folder} is synchronised by {service}, which can damage the registers. Choose another folder on this computer and keep backups there instead.',
    'folder-unusable': 'The data folder {folder} cannot be used. Check the permissions or choose another.',
    'newer-database':
      'This data was written by a later version (data version {found}, this program knows {known}). Install the newer program first.',
    'newer-settings':
      'These settings were written by a later version ({found}, this program knows {known}). Install the newer program first.',
    'search-unavailable':
      'The SQLite in this Node or Electron (version {sqlite}) cannot search text (FTS5 is missing). Install the program again; your data is untouched.',
    'damaged-database':
      'The registers in {folder} are damaged and cannot be opened. To go back to the newest backup, start again with --restore {backup}. The damaged file will be kept in the backup folder; what was entered after that backup must be entered again. Check the next numbers before giving one.',
    restoreQuestion:
      'The registers on this computer are damaged and cannot be opened. Go back to backup {backup}? The damaged file is kept in the backup folder; what was entered after that backup must be entered again. Check the next numbers before giving one.',
    salvaged:
      'The damaged file still tells of {count} lines entered or changed since that backup; they are listed in {path}. Hold them against paper and enter them again.',
    'damaged-database-without-backup':
      'The registers in {folder} are damaged and cannot be opened, and there is no backup in that folder. Delete nothing; ask for help.',
    'update-not-saved':
      'This version has to change the form of the registers, but what is there could not be saved first: {fault}. Nothing has changed. Put that right and start again, or go on with the earlier version.',
    'backup-damaged': 'Backup {name} is damaged. Nothing has changed. Choose another from the backup folder.',
    noSuchBackup: 'There is no backup of this name in the backup folder. Nothing has changed.',
    'vault-key-lost':
      'The office has its originals sealed, but the key file vault-key.json in {folder} is gone or is not the office’s. Put the one from the newest backup (folder backup, or the second place) there and start again. The originals are still there.',
    'damaged-settings':
      "The office's settings file was damaged and is kept as {keptAs}. The registers are whole. Start again to enter the settings, or restore a backup in the settings screen.",
    'port-taken': 'Port {port} is in use. Choose another with --port, or leave it out.',
    'wrong-options':
      'Options are --headless, --data FOLDER, --port NUMBER (0 to 65535), --no-open and --restore BACKUP; what was given is none of these.',
    other: 'The program could not start ({code}). Details are in the log folder of the data folder.',
  },
};

export type HostSentence = keyof HostSentences;

export function isHostSentence(code: string): code is HostSentence {
  return Object.hasOwn(sentences.en, code);
}

export function hostText(
  language: Language,
  key: HostSentence,
  params: Readonly<Record<string, string>> = {},
): string {
  return sentences[language][key].replace(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole);
}

const updateFaults: Readonly<
  Record<Language, Readonly<Record<'disk-full' | 'not-writable' | 'other', string>>>
> = {
  th: {
    'disk-full': 'พื้นที่ดิสก์เต็ม ลบไฟล์ที่ไม่ใช้',
    'not-writable': 'เขียนลงโฟลเดอร์ backup ไม่ได้ ตรวจสิทธิ์',
    other: 'อ่านหรือเขียนโฟลเดอร์ข้อมูลไม่ได้ ตรวจดิสก์',
  },
  en: {
    'disk-full': 'the disk is full, delete files that are not needed',
    'not-writable': 'the backup folder cannot be written to, check its permissions',
    other: 'the data folder cannot be read or written, check the disk',
  },
};

/** What kept the register from being saved before an update. */
export function updateFaultText(language: Language, fault: BackupFault): string {
  const words = updateFaults[language];
  return fault === 'disk-full' || fault === 'not-writable' ? words[fault] : words.other;
}
