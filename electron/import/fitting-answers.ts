/**
 * Whether an answer of the process that reads files has the shape its task calls for: what is kept, shown and searched
 * from here on is only what fits. `answers.ts` of electron/parsing has seen before that it is plain data.
 */
import { z } from 'zod';
import { fileMarkKinds } from '../../shared/document/file-mark.ts';
import { inks, pageFaults, type ReadPage, readers } from '../../shared/document/reading.ts';
import type { ReadingTask } from './reading-tasks.ts';

/** A page of small print holds ten thousand characters; a text file of 200 MB may be one page. */
const text = z.string().max(64 * 1024 * 1024);
const word = z.string().max(10_000);
const count = z.int().min(0);
const share = z.number().min(0).max(1);
const turn = z.union([z.literal(90), z.literal(180), z.literal(270)]);
const size = z.object({ width: z.number(), height: z.number() });
const place = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });
const span = z.object({ page: count, start: count, end: count });

const box = place.extend({
  start: count,
  end: count,
  confidence: share.optional(),
  characters: z.array(z.number()).optional(),
  ink: z.enum(inks).optional(),
  readings: z.array(z.object({ reader: z.enum(readers), text, confidence: z.number() })).optional(),
});

const page = z.object({
  page: z.int().min(1),
  text,
  rawText: text,
  source: z.enum(['text-layer', 'plain-text', 'word', 'recognised', 'none'] satisfies ReadPage['source'][]),
  size: size.nullable(),
  boxes: z.array(box).max(500_000),
  turn: turn.optional(),
  zones: z
    .array(
      place.extend({
        kind: z.enum(['stamp', 'seal', 'handwriting', 'signature', 'table']),
        start: count.optional(),
        end: count.optional(),
      }),
    )
    .optional(),
  codes: z.array(place.extend({ format: word, text: word })).optional(),
  fault: z.enum(pageFaults).optional(),
});

const kind = z.enum(['pdf', 'image', 'docx', 'text', 'unknown']);
const outcome = z.union([
  z.object({ state: z.enum(['text', 'needs-ocr']), kind, pages: z.array(page) }),
  z.object({ state: z.enum(['encrypted', 'damaged', 'empty', 'too-large', 'unsupported']), kind }),
]);

/** What our own rules made of the text: its parts are words and numbers, read as data everywhere. */
const letter = z.looseObject({
  index: z.int().min(1),
  role: z.enum(['covering', 'nested']),
  body: z.array(z.looseObject({ text })),
  evidence: z.record(z.string(), z.object({ spans: z.array(span), confidence: z.number() })),
  pages: z.tuple([count, count]),
});
const warning = z.object({
  rule: word,
  severity: z.enum(['error', 'doubt', 'hint']),
  letter: count.nullable(),
  field: word.nullable(),
  places: z.array(span),
  params: z.record(z.string(), text),
  proposal: text.nullable(),
});
const faults = z.array(z.string());

const answers: Readonly<Record<ReadingTask['kind'], z.ZodType>> = {
  open: z.union([
    z.object({ pages: count.max(1_000_000), kind: z.enum(['pdf', 'image']), outcome: z.null() }),
    z.object({ pages: z.null(), outcome }),
  ]),
  marks: z.object({
    marks: z
      .array(z.object({ kind: z.enum(fileMarkKinds), page: count.nullable(), text: z.string().max(500) }))
      .max(200),
  }),
  page: z.object({ page, reason: text.optional() }),
  letters: z.object({
    found: z.union([
      z.looseObject({ stub: z.null(), letters: z.array(letter), letterIndex: count.nullable() }),
      z.looseObject({ stub: z.looseObject({ secrecy: z.string() }), isCertain: z.boolean() }),
    ]),
    faults,
  }),
  checks: z.object({ warnings: z.array(warning), faults }),
  picture: z.union([
    z.literal('no-page'),
    z.object({
      bytes: z.instanceof(Uint8Array),
      mediaType: z.enum(['image/jpeg', 'image/png']),
      width: z.int().min(1),
      height: z.int().min(1),
    }),
  ]),
};

export function fitsReadingTask(task: unknown, answer: unknown): boolean {
  const asked = task as ReadingTask;
  if (!answers[asked.kind].safeParse(answer).success) return false;
  // A page that was not asked for would take another's place.
  return asked.kind !== 'page' || (answer as { page: ReadPage }).page.page === asked.page;
}
