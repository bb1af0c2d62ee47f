/**
 * The program of the thread that opens files from elsewhere (electron/parsing/foreign-files.ts). Each parser is loaded
 * with its first file; the thread keeps nothing of one.
 */
import { AppError } from '../shared/contract/errors.ts';
import type { LetterToPrint } from './letters/letter-to-print.ts';
import type { ForeignAnswer, ForeignTask, ForeignWork } from './parsing/foreign-files.ts';
import { serveTasks } from './recognition/worker-loop.ts';

type Tasks = {
  readonly [Name in keyof ForeignWork]: (
    asked: ForeignWork[Name]['asked'],
  ) => Promise<ForeignWork[Name]['found']>;
};

const tasks: Tasks = {
  table: async ({ bytes }) => (await import('./transfer/table-file.ts')).readTableFile(bytes),
  templateCheck: async ({ bytes, name }) =>
    (await import('./letters/templates/check-template.ts')).checkTemplate(bytes, name),
  templateSound: async ({ bytes }) =>
    (await import('./letters/templates/open-template.ts')).openTemplate(bytes).bytes,
  templateDrawing: async ({ bytes }) =>
    (await import('./letters/templates/for-drawing.ts')).forDrawing(bytes),
  templateFill: async ({ bytes, template, letter }) =>
    (await import('./letters/templates/fill-template.ts')).fillTemplate(
      bytes,
      template,
      letter as LetterToPrint,
    ),
  garuda: async ({ bytes }) => (await import('./settings/garuda.ts')).garudaPicture(bytes),
  stamp: async ({ bytes, marks, onto }) => (await import('./stamps/draw.ts')).drawStamps(bytes, marks, onto),
  pictureToStamp: async ({ bytes, marks, size, places }) => {
    const { drawStamps, pictureAsPdf } = await import('./stamps/draw.ts');
    return drawStamps(await pictureAsPdf(bytes, size), marks, { page: 1, turn: 0, places });
  },
  ink: async ({ bytes, page }) => (await import('./stamps/picture-ink.ts')).inkOf(bytes, page),
  post: async ({ parts, title }) =>
    (await import('./letters/going-out/outgoing-pdf.ts')).outgoingPdf(parts, title),
};

async function answer(task: ForeignTask): Promise<ForeignAnswer> {
  const work = tasks[task.name] as (asked: unknown) => Promise<unknown>;
  try {
    return { found: await work(task.asked) };
  } catch (error) {
    if (error instanceof AppError)
      return {
        refused: { code: error.code, params: error.params } as Extract<
          ForeignAnswer,
          { refused: object }
        >['refused'],
      };
    throw error;
  }
}

serveTasks(async (task: ForeignTask) => ({ answer: await answer(task), weight: 0.1 }));
