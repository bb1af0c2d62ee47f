/** คู่มือ: the frame around the guide; its pages are in text/help. */
export const help = {
  title: 'คู่มือ',
  contents: 'สารบัญคู่มือ',
  page: 'เนื้อหาคู่มือ',
  search: 'ค้นในคู่มือ',
  found: 'พบ {{n, count}} หัวข้อ',
  none: 'ไม่พบ “{{words}}” ลองคำสั้นลง เช่น จองเลข หรือคำจากข้อความที่ขึ้นบนจอ',
  whole: 'เปิดคู่มือทั้งเล่ม',
  print: 'พิมพ์หน้านี้',
  backToWork: 'กลับไปทำงานต่อ',
  picture: { enlarge: 'กดเพื่อดูภาพใหญ่' },
} as const;
