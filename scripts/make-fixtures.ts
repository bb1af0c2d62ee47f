/**
 * Makes the files under test/fixtures/files: one case each, all invented. Run: npx node scripts/make-fixtures.ts
 * after changing it; the results are committed, so that tests need neither a browser nor a writer of odd PDFs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  PDFOperatorNames as Op,
  PDFDocument,
  PDFNumber,
  PDFOperator,
  PDFString,
  StandardFonts,
} from '@cantoo/pdf-lib';
import { Document, Header, Packer, PageBreak, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import { launchChromium } from '../electron/headless/chromium.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'test/fixtures/files');
mkdirSync(folder, { recursive: true });

function keep(name: string, bytes: Uint8Array | string): void {
  writeFileSync(join(folder, name), bytes);
  process.stdout.write(`${name}: ${bytes.length}\n`);
}

const letterLines = [
  'ที่ อน ๐๐๑๘.๑/๗๗๑',
  'ศาลากลางจังหวัดอุทัยธานี',
  'ถนนริมน้ำ อน ๖๑๐๐๐',
  '๒๐ ตุลาคม ๒๕๖๙',
  'เรื่อง ขอความอนุเคราะห์ใช้สถานที่',
  'เรียน นายอำเภอวังหมอก',
  'สิ่งที่ส่งมาด้วย แผนที่สังเขป จำนวน ๑ ฉบับ',
  'ด้วยจังหวัดอุทัยธานีกำหนดจัดกิจกรรมปลูกป่าชุมชน จึงขอใช้ลานหน้าที่ว่าการอำเภอวังหมอก ในวันศุกร์ที่ ๓๐ ตุลาคม ๒๕๖๙',
  'จึงเรียนมาเพื่อโปรดพิจารณา',
  'ขอแสดงความนับถือ',
  '(นายธนู ริมวารี)',
  'หัวหน้าสำนักงานจังหวัดอุทัยธานี',
  'สำนักงานจังหวัด',
  'โทร. ๐ ๕๖๐๐ ๐๑๙๘',
];
/** Said only in the secret fixtures, so that a test can look for it in the data folder. */
const secretWords = 'เป้าหมายของปฏิบัติการดาวเหนือคือท่าน้ำเก่า';
const secretLines = [
  'ลับ',
  'ที่ อน ๐๐๑๗.๓/๔๔',
  'ศาลากลางจังหวัดอุทัยธานี',
  '๙ พฤศจิกายน ๒๕๖๙',
  'เรื่อง การเตรียมกำลังพล',
  'เรียน นายอำเภอวังหมอก',
  `ด้วยจังหวัดได้รับรายงานว่า ${secretWords} จึงขอให้อำเภอเตรียมกำลังพลให้พร้อม`,
  'จึงเรียนมาเพื่อโปรดดำเนินการ',
  'ขอแสดงความนับถือ',
  '(นายธนู ริมวารี)',
  'ปลัดจังหวัดอุทัยธานี',
  'ลับ',
];

async function chromiumPdf(lines: readonly string[]): Promise<Uint8Array> {
  const font = readFileSync(join(root, 'assets/fonts/OfficeSarabunM-Regular.ttf')).toString('base64');
  const centre = (line: string) => (line === 'ลับ' ? ' style="text-align:center;color:red"' : '');
  const html = `<!doctype html><html lang="th"><meta charset="utf-8"><style>
    @font-face { font-family: Office; src: url(data:font/ttf;base64,${font}); }
    @page { size: A4; margin: 2.5cm 2cm 2cm 3cm; } body { font: 16pt/1.3 Office; margin: 0; } p { margin: 0; }
    </style>${lines.map((line) => `<p${centre(line)}>${line}</p>`).join('')}`;
  const browser = await launchChromium(root);
  try {
    const page = await browser.newPage();
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready');
    return await page.pdf({ preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
}

/** A page as a scanner leaves it: one picture over all of it, and its software's invisible guess at the text. */
async function scanPdf(hiddenText: string | null): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const picture = await pdf.embedPng(greyPng());
  page.drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
  if (hiddenText !== null) {
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    const name = page.node.newFontDictionary('Hidden', font.ref);
    page.pushOperators(
      PDFOperator.of(Op.BeginText),
      PDFOperator.of(Op.SetFontAndSize, [name, PDFNumber.of(12)]),
      PDFOperator.of(Op.SetTextRenderingMode, [PDFNumber.of(3)]),
      PDFOperator.of(Op.MoveText, [PDFNumber.of(60), PDFNumber.of(700)]),
      PDFOperator.of(Op.ShowText, [PDFString.of(hiddenText)]),
      PDFOperator.of(Op.EndText),
    );
  }
  return pdf.save();
}

/** 620 x 877 light grey pixels: an A4 page at 75 dpi. */
function greyPng(): Uint8Array {
  return Uint8Array.from(Buffer.from(greyPngBase64, 'base64'));
}

async function encryptedPdf(plain: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(plain);
  pdf.encrypt({ userPassword: 'wangmok', ownerPassword: 'wangmok-owner' });
  return pdf.save();
}

function docxLetter(lines: readonly string[]): Promise<Uint8Array> {
  const paragraph = (line: string) => new Paragraph({ children: [new TextRun(line)] });
  const cell = (text: string) => new TableCell({ children: [paragraph(text)] });
  const [number = '', office = '', ...rest] = lines;
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [paragraph('ด่วนมาก')] }) },
        children: [
          new Paragraph({
            children: [new TextRun(number), new TextRun({ children: ['\t'] }), new TextRun(office)],
          }),
          ...rest.map(paragraph),
          new Paragraph({ children: [new PageBreak()] }),
          paragraph('บัญชีแนบท้าย'),
          new Table({
            rows: [
              new TableRow({ children: [cell('๑'), cell('ลานหน้าที่ว่าการอำเภอ'), cell('๒๐๐')] }),
              new TableRow({ children: [cell('๒'), cell('หอประชุม'), cell('๑๕๐')] }),
            ],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Windows-874 by hand: TIS-620 letters are U+0E00 + (byte - 0xA0). */
function windows874(text: string): Uint8Array {
  return Uint8Array.from([...text], (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x0e00 + 0xa0;
  });
}

const { deflateSync } = await import('node:zlib');
const greyPngBase64 = Buffer.from(makePng(620, 877)).toString('base64');

function makePng(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const check = Buffer.alloc(4);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1), 0xe0);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

const plainPdf = await chromiumPdf(letterLines);
keep('letter.pdf', plainPdf);
keep('secret-letter.pdf', await chromiumPdf(secretLines));
keep('secret-letter.txt', secretLines.join('\n'));
keep('scan-without-text.pdf', await scanPdf(null));
keep(
  'scan-with-invisible-text.pdf',
  await scanPdf('what the scanner believed it saw, hidden under the picture of the page'),
);
keep('encrypted.pdf', await encryptedPdf(plainPdf));
keep('damaged.pdf', plainPdf.slice(0, 900));
keep('letter.docx', await docxLetter(letterLines));
keep('letter-windows-874.txt', windows874(letterLines.join('\r\n')));
keep('page.png', makePng(620, 877));
