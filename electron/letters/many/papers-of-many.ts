/** One DOCX with all letters, one file each, or one PDF for the printer, in the order of the table. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Produced } from '../../../shared/contract/api.ts';
import type { Letter, LetterPreview } from '../../../shared/letter/letter.ts';
import type { ManyPaper } from '../../../shared/letter/many.ts';
import { type CopyKind, noNames, type PaperNames } from '../../../shared/letter/papers-around.ts';
import type { Surroundings } from '../../room.ts';
import { openPageFont } from '../font-metrics.ts';
import { letterPages } from '../letter-docx.ts';
import { garudaOf, picturesOf } from '../letter-pictures.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { refuseTemplate, refuseUnissued } from '../papers.ts';
import { paperNames } from '../papers-around/paper-names.ts';
import { letterPreview } from '../preview.ts';
import { zipOfTemplates } from '../templates/zip-of-templates.ts';
import { lettersOf } from './letters-of.ts';
import { nameOfAll, nameOfOne } from './names.ts';
import { printSets } from './print-sets.ts';
import { runWorker } from './run-worker.ts';
import type { ManyTask } from './task.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const kinds = {
  docx: { task: 'docx', ending: '.docx', mediaType: docxType },
  'docx-to-edit': { task: 'docx-to-edit', ending: ' แก้ไขใน Word.docx', mediaType: docxType },
  zip: { task: 'zip', ending: ' ไฟล์ละฉบับ.zip', mediaType: 'application/zip' },
  pdf: { task: 'pages', ending: '.pdf', mediaType: 'application/pdf' },
} as const satisfies Partial<
  Record<ManyPaper, { task: ManyTask['kind']; ending: string; mediaType: string }>
>;

function isCopy(kind: ManyPaper): kind is CopyKind {
  return kind === 'duplicate' || kind === 'certified-copy';
}

/** Tells how many letters are done. */
export type Tell = (done: number) => void;

/** Letters are made in a thread of their own: the office goes on working. Throws the signal's reason when stopped. */
export async function paperOfMany(
  around: Surroundings,
  letter: Letter,
  kind: keyof typeof kinds | CopyKind,
  signal: AbortSignal,
  names: PaperNames = noNames,
): Promise<Produced> {
  const { store, outputs } = around;
  if (kind === 'certified-copy') {
    const batch = await store.letters.batch(letter.id);
    // one of a set under correction prints as it was issued
    refuseUnissued(batch.length === 0 ? [letter] : batch.filter(({ number }) => number === null));
  }
  const { letters, garudaFileId } = await lettersOf(store, letter);
  const all = letters.map(({ toPrint }) => toPrint);
  if (kind === 'zip' && letter.template !== undefined) return zipOfTemplates(around, letter, all, signal);
  const copy = isCopy(kind) ? { kind, names } : undefined;
  const how = kinds[isCopy(kind) ? 'pdf' : kind];
  const task = { ...(await taskOf(around, how.task, all, garudaFileId)), copy };
  const tell = teller(around, letter.id, all.length);
  tell(0);
  const { bytes, pages } = await (task.kind === 'pages'
    ? printed(around, task, signal, tell)
    : written(task, signal, tell));
  tell(all.length);
  const what = copy === undefined ? '' : `${paperNames[copy.kind]} `;
  const name = `${what}${nameOfAll(letter, all.length)}${how.ending}`;
  return outputs.add({ name, mediaType: how.mediaType, bytes }, pages);
}

export function teller({ ports }: Surroundings, letterId: string, total: number): Tell {
  return (done) => ports.emit({ name: 'many.progress', data: { letterId, done, total } });
}

export async function taskOf(
  around: Surroundings,
  kind: ManyTask['kind'],
  letters: readonly LetterToPrint[],
  garudaFileId: string | null,
): Promise<ManyTask> {
  for (const { content } of letters) refuseTemplate(content);
  return {
    kind,
    letters,
    names: letters.map(nameOfOne),
    pictures: {
      garuda: await garudaOf(around, garudaFileId),
      own: await picturesOf(
        around,
        letters.map(({ content }) => content),
      ),
    },
    assets: around.ports.assets,
  };
}

type Made = { readonly bytes: Uint8Array; readonly pages: number };

async function written(task: ManyTask, signal: AbortSignal, tell: Tell): Promise<Made> {
  const { bytes, pages } = await runWorker(
    task,
    (reply) => {
      if (reply.kind === 'progress') tell(reply.done);
    },
    signal,
  );
  if (bytes === null) throw new Error('the thread made no file');
  return { bytes, pages };
}

async function printed(around: Surroundings, task: ManyTask, signal: AbortSignal, tell: Tell): Promise<Made> {
  const joined = await PDFDocument.create();
  let done = 0;
  await printSets(around, task, signal, async ({ document, pageCounts }) => {
    for (const page of await joined.copyPages(document, document.getPageIndices())) joined.addPage(page);
    done += pageCounts.length;
    tell(done);
  });
  joined.setTitle(task.letters[0]?.content.subject ?? '');
  return { bytes: await joined.save({ objectsPerTick: 1_000 }), pages: joined.getPageCount() };
}

/** The n-th letter as it will print; of a row that is not there the first. */
export async function previewOfRow(
  around: Surroundings,
  letter: Letter,
  row: number,
): Promise<LetterPreview> {
  refuseTemplate(letter);
  const { letters, garudaFileId } = await lettersOf(around.store, letter);
  const one = letters[row] ?? letters[0];
  if (one === undefined) throw new Error('a letter stands for itself at least');
  const font = openPageFont(around.ports.assets);
  return letterPreview(letterPages(one.toPrint, font), font, await garudaOf(around, garudaFileId));
}
