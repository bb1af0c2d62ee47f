/** Hundreds of letters to one DOCX, a ZIP or page sets. Runs in a thread of its own; nothing but its arguments. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { bindForPrint } from '../../../shared/letter/bind.ts';
import type { LetterPage, LetterPreview } from '../../../shared/letter/letter.ts';
import { openPageFont, type PageFont } from '../font-metrics.ts';
import { type LaidOutLetter, layOut } from '../layout.ts';
import { letterDocx, letterPages } from '../letter-docx.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { copySheet } from '../papers-around/copy-sheet.ts';
import { letterPreview } from '../preview.ts';
import { previewHtml } from '../preview-html.ts';
import type { ManyReply, ManyTask } from './task.ts';

/**
 * Each set costs a printing browser a start, and one of twice as many pages more than twice the time. A hundred letters
 * of two pages, the second of them alike, are one set.
 */
const pagesInSet = 120;
const progressEvery = 10;

export async function makeMany(task: ManyTask, reply: (reply: ManyReply) => void): Promise<void> {
  const font = openPageFont(task.assets);
  switch (task.kind) {
    case 'docx':
    case 'docx-to-edit':
      reply(await oneDocx(task, font, reply));
      return;
    case 'zip':
      reply(await oneEach(task, font, reply));
      return;
    case 'pages':
      await pageSets(task, font, reply);
  }
}

async function oneDocx(
  task: ManyTask,
  font: PageFont,
  reply: (reply: ManyReply) => void,
): Promise<ManyReply> {
  const laidOut: LaidOutLetter[] = [];
  for (const letter of task.letters) {
    laidOut.push(letterPages(letter, font));
    if (laidOut.length % progressEvery === 0) reply({ kind: 'progress', done: laidOut.length });
  }
  const [first] = task.letters;
  if (first === undefined) throw new Error('no letters to write');
  const { writeDocx } = await import('../render.ts'); // heavy, and not needed to print
  const bytes = await writeDocx(laidOut, {
    purpose: task.kind === 'docx-to-edit' ? 'to-edit' : 'final',
    font,
    garuda: task.pictures.garuda,
    pictures: task.pictures.own,
    fontName: first.settings.documentFont,
    title: bindForPrint(first.content.subject),
    author: bindForPrint(first.settings.officeName),
  });
  return { kind: 'done', bytes, pages: laidOut.reduce((sum, { pages }) => sum + pages.length, 0) };
}

async function oneEach(
  task: ManyTask,
  font: PageFont,
  reply: (reply: ManyReply) => void,
): Promise<ManyReply> {
  const files: Zippable = {};
  let pages = 0;
  for (const [at, letter] of task.letters.entries()) {
    const made = await letterDocx(letter, font, task.pictures);
    files[`${task.names[at] ?? at + 1}.docx`] = [made.bytes, { level: 0 }];
    pages += made.pages;
    if ((at + 1) % progressEvery === 0) reply({ kind: 'progress', done: at + 1 });
  }
  files['รายชื่อไฟล์.txt'] = strToU8(`\uFEFF${task.names.map((name) => `${name}.docx`).join('\r\n')}\r\n`);
  return { kind: 'done', bytes: zipSync(files), pages };
}

async function pageSets(task: ManyTask, font: PageFont, reply: (reply: ManyReply) => void): Promise<void> {
  const { garuda, own } = task.pictures;
  const pictures = new Map(own);
  if (garuda !== null) pictures.set(garuda.fileId, garuda.bytes);
  let pages = 0;
  for (let from = 0; from < task.letters.length; ) {
    const set = setFrom(task.letters.slice(from), (letter) =>
      letterPreview(pagesOf(letter, font, task.copy), font, garuda),
    );
    const title = task.letters[from]?.content.subject ?? '';
    const { preview, order, pageCounts } = set;
    const html = await previewHtml({ preview, font, assets: task.assets, pictures, title });
    reply({ kind: 'pages', html, order, pageCounts });
    from += pageCounts.length;
    pages += order.length;
    reply({ kind: 'progress', done: from });
  }
  reply({ kind: 'done', bytes: null, pages });
}

function pagesOf(letter: LetterToPrint, font: PageFont, copy: ManyTask['copy']): LaidOutLetter {
  return copy === undefined ? letterPages(letter, font) : layOut(copySheet(copy, letter, font), font);
}

/** The first of the letters, as many as one set takes; pages that are alike stand in it once. */
function setFrom(letters: readonly LetterToPrint[], previewOf: (letter: LetterToPrint) => LetterPreview) {
  const places = new Map<string, number>();
  const pages: LetterPage[] = [];
  const order: number[] = [];
  const pageCounts: number[] = [];
  let first: LetterPreview | null = null;
  for (const letter of letters) {
    const preview = previewOf(letter);
    first ??= preview;
    for (const page of preview.pages) {
      const key = JSON.stringify(page);
      const place = places.get(key) ?? pages.push(page) - 1;
      places.set(key, place);
      order.push(place);
    }
    pageCounts.push(preview.pages.length);
    if (pages.length >= pagesInSet) break;
  }
  if (first === null) throw new Error('no letters to print');
  return { preview: { ...first, pages }, order, pageCounts };
}
