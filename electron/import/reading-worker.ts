/**
 * The thread in which files are opened, read and understood, so that none of it holds up the application.
 * Started by reader.ts through the pool; keeps the two files it read last open: one may be read, the other looked at.
 */
import { assertNever } from '../../shared/assert-never.ts';
import { type Answered, serveTasks } from '../recognition/worker-loop.ts';
import { openFile } from './open-file.ts';
import type { Opened } from './paged-file.ts';
import type {
  ChecksAnswer,
  LettersAnswer,
  MarksAnswer,
  OpenAnswer,
  PageAnswer,
  ReadingTask,
  SharedFile,
} from './reading-tasks.ts';
import { checkLetters, findLetters } from './understand.ts';

/** A page drawn to pixels leaves native memory behind; text alone hardly any. */
const weightOfText = 0.02;

const mostOpen = 2;
/** By key, the one used last at the end. */
const open = new Map<string, Opened>();

async function openOnce(file: SharedFile): Promise<Opened> {
  const known = open.get(file.key);
  open.delete(file.key);
  const [oldest] = open.keys();
  if (known === undefined && oldest !== undefined && open.size >= mostOpen) {
    const before = open.get(oldest);
    open.delete(oldest);
    await before?.file?.close();
  }
  const opened = known ?? (await openFile(file));
  open.set(file.key, opened);
  return opened;
}

async function mustOpen(file: SharedFile): Promise<NonNullable<Opened['file']>> {
  const opened = await openOnce(file);
  if (opened.file === null) throw new Error('the file has no pages');
  return opened.file;
}

async function answer(task: ReadingTask): Promise<Answered> {
  switch (task.kind) {
    case 'open': {
      const { file, outcome } = await openOnce(task.file);
      const told: OpenAnswer =
        file === null ? { pages: null, outcome } : { pages: file.pages, kind: file.kind, outcome: null };
      return { answer: told, weight: weightOfText };
    }
    case 'marks': {
      const { name, bytes } = task.file;
      const [{ findMarks }, { findKind }] = await Promise.all([
        import('./marks/find-marks.ts'),
        import('./preflight.ts'),
      ]);
      const marks = bytes.byteLength === 0 ? [] : await findMarks(name, bytes, await findKind(name, bytes));
      return { answer: { marks } satisfies MarksAnswer, weight: weightOfText };
    }
    case 'page': {
      const file = await mustOpen(task.file);
      const { isDrawn, ...read } = await file.readPage(task.page, task.options);
      return { answer: read satisfies PageAnswer, weight: isDrawn ? 1 : weightOfText };
    }
    case 'letters': {
      const faults: string[] = [];
      const found = findLetters(task.pages, task, (error) => faults.push(String(error)));
      return { answer: { found, faults } satisfies LettersAnswer, weight: weightOfText };
    }
    case 'checks': {
      const faults: string[] = [];
      const onFault = (error: unknown) => faults.push(String(error));
      const warnings = checkLetters(task.pages, task, task.office, onFault);
      return { answer: { warnings, faults } satisfies ChecksAnswer, weight: weightOfText };
    }
    case 'picture': {
      const file = await mustOpen(task.file);
      if (task.page > file.pages) return { answer: 'no-page', weight: 0 };
      const { pagePicture } = await import('./page-picture.ts');
      return { answer: await pagePicture(file, task.page, task.turn), weight: 1 };
    }
    default:
      return assertNever(task);
  }
}

// pdf.js leaves promises behind that nobody waits for any more once a page has been given up.
process.on('unhandledRejection', () => undefined);
serveTasks(answer);
