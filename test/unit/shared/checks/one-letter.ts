/** A small letter in parts, so that a test changes one of them and looks at what one rule says. */
import { checkBundle, type RuleName } from '../../../../shared/checks/index.ts';
import type { ReadPage, TextBox, Warning } from '../../../../shared/document/reading.ts';
import { readLetters } from '../../../../shared/extraction/bundle.ts';

export type Parts = {
  readonly number: string;
  readonly head: string;
  readonly date: string;
  readonly subject: string;
  readonly to: string;
  readonly below: string;
  readonly body: string;
  readonly signature: string;
  readonly owner: string;
  readonly after: string;
};

export const sound: Parts = {
  number: 'ที่ อน ๐๐๒๓.๓/ว ๓๑๘๔',
  head: 'ศาลากลางจังหวัดอุทัยธานี\nถนนริมน้ำ อน ๖๑๐๐๐',
  date: '๑๓ พฤศจิกายน ๒๕๖๙',
  subject: 'การประชุมซักซ้อมแผนป้องกันไฟป่าประจำปี',
  to: 'นายอำเภอ ทุกอำเภอ',
  below: '',
  body: 'ด้วยจังหวัดกำหนดจัดประชุมซักซ้อมแผนป้องกันไฟป่า',
  signature: '(นายวรากร ทองธารา)\nผู้ว่าราชการจังหวัดอุทัยธานี',
  owner: 'สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด\nโทร. ๐ ๕๖๐๐ ๐๔๕๖',
  after: '',
};

export function textOf(changes: Partial<Parts>): string {
  const parts = { ...sound, ...changes };
  return [
    parts.number,
    parts.head,
    parts.date,
    `เรื่อง ${parts.subject}`,
    `เรียน ${parts.to}`,
    ...(parts.below === '' ? [] : [parts.below]),
    parts.body,
    'จึงเรียนมาเพื่อพิจารณาดำเนินการต่อไป',
    'ขอแสดงความนับถือ',
    parts.signature,
    parts.owner,
    ...(parts.after === '' ? [] : [parts.after]),
  ].join('\n\n');
}

export function pagesOf(...texts: readonly string[]): ReadPage[] {
  return texts.map((text, at) => ({
    page: at + 1,
    text,
    rawText: '',
    source: 'plain-text',
    size: null,
    boxes: [],
  }));
}

export function warningsIn(pages: readonly ReadPage[]): readonly Warning[] {
  return checkBundle(pages, readLetters(pages), undefined, (error) => {
    throw error;
  });
}

/** What one rule says of the letter, and the words it points at. */
export function said(rule: RuleName, changes: Partial<Parts>): { warnings: Warning[]; words: string[] } {
  const text = textOf(changes);
  const warnings = warningsIn(pagesOf(text)).filter((warning) => warning.rule === rule);
  const words = warnings.flatMap(({ places }) => places.map(({ start, end }) => text.slice(start, end)));
  return { warnings, words };
}

/** The page as a reader of pictures would hand it on: every word a box, those of `doubtful` read with little confidence. */
export function recognised(text: string, doubtful: string, doubt = 0.3): ReadPage {
  const boxes = [...text.matchAll(/\S+/gu)].map(
    (match): TextBox => ({
      start: match.index,
      end: match.index + match[0].length,
      x: 0,
      y: 0,
      width: 10,
      height: 10,
      confidence: doubtful.includes(match[0]) ? doubt : 0.9998,
    }),
  );
  return { page: 1, text, rawText: '', source: 'recognised', size: { width: 595, height: 842 }, boxes };
}
