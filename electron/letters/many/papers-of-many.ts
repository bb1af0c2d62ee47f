/** One DOCX with all letters, one file each, or one PDF for the printer, in the order of the table. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Produced } from '../../../shared/contract/api.ts';
import type { Letter, LetterPreview } from '../../../shared/letter/letter.ts';
import type { ManyPaper } from '../../../shared/letter/many.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { Surroundings } from '../../room.ts';
import { asFileName } from '../file-name.ts';
import { openPageFont } from '../font-metrics.ts';
import { letterPages } from '../letter-docx.ts';
import { garudaOf, picturesOf } from '../letter-pictures.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { letterPreview } from '../preview.ts';
import { lettersOf } from './letters-of.ts';
import { runWorker } from './run-worker.ts';
import type { ManyReply, ManyTask } from './task.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const kinds = {
  docx: { task: 'docx', ending: '.docx', mediaType: docxType },
  'docx-to-edit': { task: 'docx-to-edit', ending: ' แก้ไขใน Word.docx', mediaType: docxType },
  zip: { task: 'zip', ending: ' ไฟล์ละฉบับ.zip', mediaType: 'application/zip' },
  pdf: { task: 'pages', ending: '.pdf', mediaType: 'application/pdf' },
} as const satisfies Record<ManyPaper, { task: ManyTask['kind']; ending: string; mediaType: string }>;

/** Tells how far it is by `many.progress`. Letters are made in a thread of their own: the office goes on working. */
export async function paperOfMany(around: Surroundings, letter: Letter, kind: ManyPaper): Promise<Produced> {
  const { store, ports, outputs } = around;
  const { letters, garudaFileId } = await lettersOf(store, letter);
  const all = letters.map(({ toPrint }) => toPrint);
  const task: ManyTask = {
    kind: kinds[kind].task,
    letters: all,
    names: all.map(fileNameOf),
    pictures: {
      garuda: await garudaOf(around, garudaFileId),
      own: await picturesOf(
        around,
        all.map(({ content }) => content),
      ),
    },
    assets: ports.assets,
  };
  const tell = (done: number) =>
    ports.emit({ name: 'many.progress', data: { letterId: letter.id, done, total: all.length } });
  tell(0);
  const { bytes, pages } = await (kind === 'pdf' ? printed(around, task, tell) : written(task, tell));
  tell(all.length);
  const name = `${nameOfAll(letter, all.length)}${kinds[kind].ending}`;
  return outputs.add({ name, mediaType: kinds[kind].mediaType, bytes }, pages);
}

type Made = { readonly bytes: Uint8Array; readonly pages: number };

async function written(task: ManyTask, tell: (done: number) => void): Promise<Made> {
  const { bytes, pages } = await runWorker(task, (reply) => {
    if (reply.kind === 'progress') tell(reply.done);
  });
  if (bytes === null) throw new Error('the thread made no file');
  return { bytes, pages };
}

/** Page sets are printed as they come, one after another: several at once would take a browser each. */
async function printed({ ports }: Surroundings, task: ManyTask, tell: (done: number) => void): Promise<Made> {
  const joined = await PDFDocument.create();
  let printing: Promise<void> = Promise.resolve();
  const add = async (html: string) => {
    const set = await PDFDocument.load(await ports.printing.pdfFromHtml(html));
    for (const page of await joined.copyPages(set, set.getPageIndices())) joined.addPage(page);
  };
  const take = (reply: Exclude<ManyReply, { kind: 'done' }>) => {
    const step = async () => (reply.kind === 'pages' ? add(reply.html) : tell(reply.done));
    printing = printing.then(step);
    printing.catch(() => undefined); // said where it is awaited, below
  };
  await runWorker(task, take);
  await printing;
  joined.setTitle(task.letters[0]?.content.subject ?? '');
  return { bytes: await joined.save({ objectsPerTick: 1_000 }), pages: joined.getPageCount() };
}

/** The n-th letter as it will print; of a row that is not there the first. */
export async function previewOfRow(
  around: Surroundings,
  letter: Letter,
  row: number,
): Promise<LetterPreview> {
  const { letters, garudaFileId } = await lettersOf(around.store, letter);
  const one = letters[row] ?? letters[0];
  if (one === undefined) throw new Error('a letter stands for itself at least');
  const font = openPageFont(around.ports.assets);
  return letterPreview(letterPages(one.toPrint, font), font, await garudaOf(around, garudaFileId));
}

/** Numbered in front, so that a folder shows them in the order of the table and no two are the same. */
function fileNameOf({ number, content }: LetterToPrint, at: number): string {
  const place = toThaiDigits(String(at + 1).padStart(3, '0'));
  return asFileName(`${place} ${number ?? ''} ${content.addressee}`.slice(0, 120));
}

function nameOfAll({ number, subject }: Letter, total: number): string {
  return asFileName(`${number ?? `ร่าง ${subject.slice(0, 60)}`} รวม ${toThaiDigits(total)} ฉบับ`);
}
