/** Lists of local governments as offices keep them become recipients; what cannot is told with its row. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { previewRecipients } from '../../../../electron/settings/recipient-table.ts';
import { readTableFile, readTableText } from '../../../../electron/transfer/table-file.ts';

const fromText = (text: string, known: string[] = []) => previewRecipients(readTableText(text), known);

test('a CSV with Thai heads in any order is understood', () => {
  const csv = [
    'ลำดับ,ชื่อ อปท.,โทรศัพท์,อีเมล',
    '1,เทศบาลตำบลวังหมอก,0 5600 0210,saraban@wangmok.example',
    '2,"อบต. ปากธาร, หมู่ ๒",,',
  ].join('\r\n');
  expect(fromText(csv)).toEqual({
    rows: [
      {
        kind: 'subdistrict-municipality',
        name: 'เทศบาลตำบลวังหมอก',
        formalTitle: 'นายกเทศมนตรีตำบลวังหมอก',
        email: 'saraban@wangmok.example',
        phone: '0 5600 0210',
      },
      {
        kind: 'sao',
        name: 'อบต. ปากธาร, หมู่ ๒',
        formalTitle: 'นายกองค์การบริหารส่วนตำบลปากธาร, หมู่ ๒',
        email: '',
        phone: '',
      },
    ],
    skipped: [],
  });
});

test('a title line above the heads and English heads do no harm', () => {
  const table = ['รายชื่อองค์กรปกครองส่วนท้องถิ่น,,', 'Name,Title,Phone', 'ทม.หมอกงาม,,', 'อบจ.อุทัยธานี,นายก อบจ.,'];
  expect(fromText(table.join('\n')).rows.map(({ kind, formalTitle }) => [kind, formalTitle])).toEqual([
    ['town', 'นายกเทศมนตรีเมืองหมอกงาม'],
    ['pao', 'นายก อบจ.'],
  ]);
});

test('rows pasted from a spreadsheet without heads are known by what stands in them', () => {
  const pasted = [
    '1\tองค์การบริหารส่วนตำบลนาหมอก\tนายกองค์การบริหารส่วนตำบลนาหมอก\t๐ ๕๖๐๐ ๐๒๑๑\tnamok@example.go.th',
    '2\tเทศบาลนครธาร\tนายกเทศมนตรีนครธาร\t๐ ๕๖๐๐ ๐๒๑๒\t',
  ].join('\n');
  expect(fromText(pasted).rows).toEqual([
    {
      kind: 'sao',
      name: 'องค์การบริหารส่วนตำบลนาหมอก',
      formalTitle: 'นายกองค์การบริหารส่วนตำบลนาหมอก',
      email: 'namok@example.go.th',
      phone: '๐ ๕๖๐๐ ๐๒๑๑',
    },
    {
      kind: 'city',
      name: 'เทศบาลนครธาร',
      formalTitle: 'นายกเทศมนตรีนครธาร',
      email: '',
      phone: '๐ ๕๖๐๐ ๐๒๑๒',
    },
  ]);
});

test('a plain column of names, one a line, is enough', () => {
  expect(fromText('อบต.บางทราย\nอบต.ดอนยาง\n').rows.map(({ name }) => name)).toEqual([
    'อบต.บางทราย',
    'อบต.ดอนยาง',
  ]);
});

test('a kind in a column of its own joins the bare name', () => {
  const rows = fromText('ประเภท,ชื่อ\nอบต.,บางทราย\nเทศบาลเมือง,ดอนยาง').rows;
  expect(rows.map(({ kind, name, formalTitle }) => [kind, name, formalTitle])).toEqual([
    ['sao', 'อบต.บางทราย', 'นายกองค์การบริหารส่วนตำบลบางทราย'],
    ['town', 'เทศบาลเมืองดอนยาง', 'นายกเทศมนตรีเมืองดอนยาง'],
  ]);
});

test('rows without a name, said twice or known already are told with their number in the file', () => {
  const csv = 'ชื่อ,อีเมล\nอบต.บางทราย,\n,lost@example.go.th\n\nอบต. บางทราย,again@example.go.th\nทต.ดอนยาง,';
  expect(fromText(csv, ['ทต. ดอนยาง'])).toMatchObject({
    rows: [{ name: 'อบต.บางทราย' }],
    skipped: [
      { row: 3, why: 'empty-name' },
      { row: 5, why: 'same-name' },
      { row: 6, why: 'same-name' },
    ],
  });
});

test('a workbook gives the same as its text', async () => {
  const cells = [
    ['ชื่อหน่วยงาน', 'ตำแหน่ง', 'โทร'],
    ['เทศบาลตำบลธารทอง', 'นายกเทศมนตรีตำบลธารทอง', '056000211'],
  ];
  const rows = cells.map((row) => row.map((value) => ({ value, type: String })));
  const bytes = new Uint8Array(await writeExcelFile(rows).toBuffer());
  expect(previewRecipients(await readTableFile(bytes), []).rows).toEqual([
    {
      kind: 'subdistrict-municipality',
      name: 'เทศบาลตำบลธารทอง',
      formalTitle: 'นายกเทศมนตรีตำบลธารทอง',
      email: '',
      phone: '056000211',
    },
  ]);
});

test('a CSV that Excel wrote on a Thai Windows (windows-874) is read as Thai', async () => {
  const text = 'ชื่อ,โทร\nอบต.บางทราย,056000211';
  const thai874 = Uint8Array.from(text, (letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x0e00 + 0xa0;
  });
  const [first] = previewRecipients(await readTableFile(thai874), []).rows;
  expect(first).toMatchObject({ name: 'อบต.บางทราย', kind: 'sao', phone: '056000211' });
});

test.each([
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
  ['a zip that is no workbook', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
])('%s is no table', async (_case, bytes) => {
  await expect(readTableFile(bytes)).rejects.toMatchObject({ code: 'table-unreadable' });
});

test('text without any name is refused rather than turned into nonsense', () => {
  expect(() => fromText('1,2,3\n4,5,6')).toThrowError('table-unreadable');
  expect(() => fromText('')).toThrowError('table-unreadable');
});

test('more rows than one call may add are refused with the row', () => {
  const many = Array.from({ length: 2_001 }, (_, index) => `อบต.ที่${index + 1}`).join('\n');
  expect(() => fromText(many)).toThrowError('table-unreadable');
});

test('a workbook with a cell at the far end of its sheet is refused before it is unfolded', async () => {
  const book = await writeExcelFile([[{ value: 'เทศบาลตำบลวังหมอก' }]]).toBuffer();
  const parts = unzipSync(new Uint8Array(book));
  const sheet = 'xl/worksheets/sheet1.xml';
  const xml = strFromU8(parts[sheet] ?? new Uint8Array());
  const withRow = (place: string) =>
    zipSync({ ...parts, [sheet]: strToU8(xml.replace('</sheetData>', `${place}</sheetData>`)) });
  const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  await expect(readTableFile(withRow(far))).rejects.toMatchObject({ code: 'table-unreadable' });
  expect(await readTableFile(withRow(''))).toEqual([['เทศบาลตำบลวังหมอก']]);
});

test('a day of a spreadsheet comes as the clerk sees it, not as a moment of some zone', async () => {
  const { default: writeSheet } = await import('write-excel-file/node');
  const buffer = await writeSheet([
    [
      { value: new Date(Date.UTC(2026, 10, 25)), type: Date, format: 'dd/mm/yyyy' },
      { value: 12_500, type: Number },
    ],
  ]).toBuffer();
  expect(await readTableFile(new Uint8Array(buffer))).toEqual([['๒๕ พฤศจิกายน ๒๕๖๙', '12500']]);
});
