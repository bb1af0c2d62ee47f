/**
 * An invented letter as HTML blocks. Every element of class `t` holds text of the truth, in reading order; class `s` holds
 * the text of stamps, which lies over the letter and counts apart. `inked` parts are set in coloured ink on scans.
 */
import { formatThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { InventedLetter, LetterTable } from './invented-letter.ts';

export function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

const unit = (text: string, style = '') => `<span class="t ${style}">${escapeHtml(text)}</span>`;
const block = (content: string, style = '') => `<div class="block ${style}">${content}</div>`;

/** `ink` is laid over the room left for the signature. */
export function letterBlocks(letter: InventedLetter, ink: string): string {
  return [
    ...(letter.form === 'memo' ? memoHead(letter) : externalHead(letter)),
    ...letter.paragraphs.map((text) => block(unit(text), 'body')),
    ...letter.items.map((text, at) => block(unit(`${toThaiDigits(at + 1)}. ${text}`), 'body')),
    ...(letter.table === null ? [] : [tableBlock(letter.table)]),
    ...letter.afterItems.map((text) => block(unit(text), 'body')),
    block(unit(letter.closing), 'body'),
    block(signature(letter, ink), 'keep'),
    ...(letter.owner.length === 0 ? [] : [ownerBlock(letter)]),
  ].join('\n');
}

function externalHead(letter: InventedLetter): string[] {
  const { urgency, officeLines } = letter;
  const office = officeLines.map((line) => `<div>${unit(line)}</div>`).join('');
  return [
    block(
      `<div class="emblem"></div>${urgency === null ? '' : `<div class="urgency">${unit(urgency)}</div>`}`,
      'crest',
    ),
    block(`<div class="number">${numberUnit(letter)}</div><div class="office">${office}</div>`, 'head'),
    block(dateUnit(letter), 'date'),
    labelled('เรื่อง', letter.subject),
    labelled('เรียน', letter.to),
    ...(letter.reference === null ? [] : [labelled('อ้างถึง', letter.reference)]),
    ...enclosureBlocks(letter),
  ];
}

/** The office writes or stamps the running number and the day into a letter that is already signed. */
function numberUnit({ number }: InventedLetter): string {
  const at = Math.max(number.lastIndexOf('/'), number.lastIndexOf(' ')) + 1;
  return `<span class="t">ที่ ${escapeHtml(number.slice(0, at))}<span class="inked">${number.slice(at)}</span></span>`;
}

function dateUnit({ dateISO }: InventedLetter): string {
  const [day = '', ...rest] = formatThaiDate(dateISO).split(' ');
  return `<span class="t"><span class="inked">${day}</span> ${rest.join(' ')}</span>`;
}

function labelled(label: string, text: string): string {
  return block(`${unit(label, 'label')}${unit(text, 'grow')}`, 'row');
}

function enclosureBlocks({ enclosures }: InventedLetter): string[] {
  return enclosures.map(({ text, quantity }, at) => {
    const marked = enclosures.length > 1 ? `${toThaiDigits(at + 1)}. ${text}` : text;
    const label = at === 0 ? unit('สิ่งที่ส่งมาด้วย', 'enclosed') : '<span class="enclosed"></span>';
    return block(`${label}${unit(marked, 'grow')}${quantity === '' ? '' : unit(quantity)}`, 'row');
  });
}

function memoHead(letter: InventedLetter): string[] {
  const line = (label: string, value: string) =>
    `<span class="t memolabel">${label}</span><span class="leader">${value}</span>`;
  return [
    block(`<div class="emblem small"></div><div class="memotitle">${unit('บันทึกข้อความ')}</div>`, 'memocrest'),
    block(line('ส่วนราชการ', unit(letter.officeLines.join(' '))), 'row'),
    block(line('ที่', numberUnit(letter).replace('ที่ ', '')) + line('วันที่', dateUnit(letter)), 'row'),
    block(line('เรื่อง', unit(letter.subject)), 'row'),
    labelled('เรียน', letter.to),
  ];
}

function tableBlock({ head, rows }: LetterTable): string {
  const row = (cells: readonly string[], tag: 'th' | 'td') =>
    `<tr>${cells.map((cell) => `<${tag}>${unit(cell)}</${tag}>`).join('')}</tr>`;
  return block(`<table>${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`);
}

function signature({ form, signatory }: InventedLetter, ink: string): string {
  const words = form === 'memo' ? '' : `<div class="respect">${unit('ขอแสดงความนับถือ')}</div>`;
  const lines = signatory.map((line) => `<div>${unit(line)}</div>`).join('');
  return `${words}<div class="signed"><div class="signroom"><div class="over">${ink}</div></div>${lines}</div>`;
}

function ownerBlock({ owner }: InventedLetter): string {
  return block(owner.map((line) => `<div>${unit(line)}</div>`).join(''), 'owner keep');
}
