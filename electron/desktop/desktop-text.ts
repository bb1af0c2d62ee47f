/** Every sentence that the desktop itself says: dialogs and windows. Menu items stand in menu-text.ts. */

export type Language = 'th' | 'en';

const sentences = {
  th: {
    appName: 'สารบรรณอำเภอ',
    openLink: 'เปิดหน้าเว็บนี้ในเบราว์เซอร์ของเครื่องหรือไม่',
    open: 'เปิด',
    cancel: 'ยกเลิก',
    chooseFiles: 'เลือกหนังสือที่จะนำเข้า',
    import: 'นำเข้า',
    readableFiles: 'หนังสือ (PDF, Word, ข้อความ, ภาพ)',
    allFiles: 'ไฟล์ทั้งหมด',
    saveAs: 'บันทึกเป็น',
    importFailed: 'นำเข้าไฟล์ไม่สำเร็จ',
    pageCrashed: 'หน้าจอหยุดทำงาน ข้อมูลที่บันทึกแล้วยังอยู่ครบ',
    reload: 'เปิดหน้าจอใหม่',
    quit: 'ปิดโปรแกรม',
    cannotStart: 'เปิดสารบรรณอำเภอไม่ได้',
    restore: 'เรียกคืนข้อมูลสำรอง',
    chooseFolder: 'เลือกโฟลเดอร์ข้อมูลสำรอง',
  },
  en: {
    appName: 'Amphoe Saraban',
    openLink: "Open this page in the computer's browser?",
    open: 'Open',
    cancel: 'Cancel',
    chooseFiles: 'Choose letters to import',
    import: 'Import',
    readableFiles: 'Letters (PDF, Word, text, pictures)',
    allFiles: 'All files',
    saveAs: 'Save as',
    importFailed: 'The files could not be imported',
    pageCrashed: 'The screen stopped working. Everything that was saved is safe.',
    reload: 'Show the screen again',
    quit: 'Quit',
    cannotStart: 'Amphoe Saraban cannot start',
    restore: 'Restore the backup',
    chooseFolder: 'Choose a folder for backups',
  },
} as const satisfies Record<Language, Record<string, string>>;

let language: Language = 'th';

/** The office's language, once it is known. */
export function speak(chosen: Language): void {
  language = chosen;
}

export function desktopText(): (typeof sentences)[Language] {
  return sentences[language];
}
