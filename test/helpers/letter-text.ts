/** A small invented letter with the parts a test asks for; the rest is plain and right. */
type Parts = {
  readonly number?: string;
  readonly org?: string;
  readonly date?: string;
  readonly to?: string;
  readonly enclosures?: string;
  readonly body?: string;
  readonly below?: string;
};

export function letterText(parts: Parts = {}): string {
  return [
    `ที่ ${parts.number ?? 'พร ๐๐๒๓.๓/ว ๑๐๑'}`,
    `${parts.org ?? 'ศาลากลางจังหวัดแพร่'}\nถนนไชยบูรณ์`,
    parts.date ?? '๖ มกราคม ๒๕๖๙',
    'เรื่อง ทดสอบการอ่านหนังสือ',
    `เรียน ${parts.to ?? 'นายอำเภอ ทุกอำเภอ'}`,
    ...(parts.enclosures === undefined ? [] : [`สิ่งที่ส่งมาด้วย ${parts.enclosures}`]),
    parts.body ?? 'ด้วยจังหวัดขอแจ้งเรื่องทดสอบ',
    'จึงเรียนมาเพื่อทราบ',
    'ขอแสดงความนับถือ',
    '(นายสมมุติ ทดลอง)\nผู้ว่าราชการจังหวัดแพร่',
    `สำนักงานจังหวัด\nโทร. ๐ ๕๔๕๑ ๑๔๑๑${parts.below === undefined ? '' : `\n\n${parts.below}`}`,
  ].join('\n\n');
}
