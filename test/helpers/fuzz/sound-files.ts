/** Small real files of every kind that the office takes in: what the fuzzer begins with. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { strToU8 } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { loadSampleOffice } from '../../../electron/settings/sample-office.ts';
import { openStore } from '../../../electron/store/store.ts';
import { docx } from '../word-file.ts';

/** What is asked of a file: to read it as an import, or what one of the rooms wants of it. */
export type Way = 'import' | 'table' | 'template' | 'emblem' | 'stamp' | 'post' | 'archive';
export type Format = 'pdf' | 'docx' | 'xlsx' | 'picture' | 'text' | 'archive';
export type SoundFile = {
  readonly name: string;
  readonly format: Format;
  readonly bytes: Uint8Array;
  readonly ways: readonly Way[];
};

const fixtures = join(import.meta.dirname, '../../fixtures');
const fixture = (path: string) => new Uint8Array(readFileSync(join(fixtures, path)));

/** `folder`: empty, and gone afterwards. */
export async function soundFiles(folder: string): Promise<readonly SoundFile[]> {
  const picture = async (type: 'png' | 'jpeg' | 'webp') => drawn(type);
  const pdf = (name: string): SoundFile => ({
    name,
    format: 'pdf',
    bytes: fixture(`files/${name}`),
    ways: ['import', 'import', 'import', 'stamp', 'post'],
  });
  const image = (name: string, bytes: Uint8Array): SoundFile => ({
    name,
    format: 'picture',
    bytes,
    ways: ['import', 'import', 'emblem'],
  });
  const word = (name: string, bytes: Uint8Array): SoundFile => ({
    name,
    format: 'docx',
    bytes,
    ways: ['import', 'import', 'template', 'emblem'],
  });
  const text = (name: string, bytes: Uint8Array): SoundFile => ({
    name,
    format: 'text',
    bytes,
    ways: ['import', 'table'],
  });
  return [
    pdf('letter.pdf'),
    pdf('secret-letter.pdf'),
    pdf('scan-without-text.pdf'),
    pdf('scan-with-invisible-text.pdf'),
    word('letter.docx', fixture('files/letter.docx')),
    word('template.docx', docx(['ที่ {ที่}', ['เรื่อง ', '{เรื่อง}'], 'เรียน {เรียน}', '{#แถว}{ชื่อ}{/แถว}'])),
    { name: 'table.xlsx', format: 'xlsx', bytes: await workbook(), ways: ['table', 'table', 'import'] },
    image('page.png', fixture('files/page.png')),
    image('photo.jpg', await picture('jpeg')),
    image('drawn.png', await picture('png')),
    image('drawn.webp', await picture('webp')),
    image('bar.heic', fixture('pictures/bar.heic')),
    image('fine-fax.tif', fixture('pictures/fine-fax-204x196.tif')),
    image('two-page-fax.tif', fixture('pictures/two-page-fax.tif')),
    text('letter.txt', fixture('files/letter-windows-874.txt')),
    text('list.csv', strToU8('ชื่อ,ที่อยู่,อีเมล\n"อบต.วังหมอก","1 หมู่ 2","a@example.org"\nเทศบาล,x,y\n')),
    {
      name: 'archive.zip',
      format: 'archive',
      bytes: await archive(folder),
      ways: ['archive', 'archive', 'import'],
    },
  ];
}

async function drawn(type: 'png' | 'jpeg' | 'webp'): Promise<Uint8Array> {
  const canvas = createCanvas(96, 72);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, 96, 72);
  context.fillStyle = 'black';
  for (let at = 4; at < 64; at += 8) context.fillRect(at, at, 20, 3);
  if (type === 'jpeg') return new Uint8Array(await canvas.encode('jpeg', 80));
  return new Uint8Array(type === 'png' ? await canvas.encode('png') : await canvas.encode('webp', 80));
}

async function workbook(): Promise<Uint8Array> {
  const rows = [
    ['เลขรับ', 'ที่', 'เรื่อง'],
    ...Array.from({ length: 12 }, (_, at) => [`${at + 1}`, `อน ๐๐๑๘/${at}`, 'ขอเชิญประชุม']),
  ];
  const data = rows.map((cells) => cells.map((value) => ({ value, type: String })));
  return new Uint8Array(await writeExcelFile(data).toBuffer());
}

/** The open archive of a small office with its people and one original, made in `folder`. */
async function archive(folder: string): Promise<Uint8Array> {
  const target = join(folder, 'archive.zip');
  const store = await openStore(join(folder, 'office'));
  try {
    const at = new Date('2026-11-23T09:30:00+07:00');
    await loadSampleOffice(store, at);
    await store.vault.put(strToU8('original'));
    const task = { target, at, program: 'fuzz', office: 'ที่ว่าการอำเภอวังหมอก', readme: 'readme' };
    await store.archive.write(task, () => undefined, new AbortController().signal);
    return new Uint8Array(readFileSync(target));
  } finally {
    await store.close();
  }
}
