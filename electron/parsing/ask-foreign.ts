/** The host's side of foreign-files.ts: one process with one thread, gone when nothing was asked for a while. */
import { z } from 'zod';
import { AppError, type CodedError } from '../../shared/contract/errors.ts';
import type { StartParsers } from '../ports.ts';
import { threadProgram } from '../thread-programs.ts';
import type { ForeignAnswer, ForeignFiles, ForeignTask, ForeignWork } from './foreign-files.ts';
import { createProcessPool } from './process-pool.ts';

/** A register of a hundred thousand rows takes ten seconds on an ordinary computer, and an old one needs ten times that. */
const mostSeconds = 120;
const restSeconds = 20;

const bytes = z.instanceof(Uint8Array);
const field = z.object({ name: z.string(), columns: z.array(z.string()).nullable() });
const found: Readonly<Record<keyof ForeignWork, z.ZodType>> = {
  table: z.array(z.array(z.string())),
  templateCheck: z.object({
    name: z.string(),
    fields: z.array(field),
    mistakes: z.array(z.looseObject({ kind: z.string() })),
    missing: z.array(z.string()),
  }),
  templateSound: bytes,
  templateDrawing: z.object({ bytes, hasTextBoxes: z.boolean(), headsDiffer: z.boolean() }),
  templateFill: bytes,
  garuda: bytes,
  stamp: bytes,
  pictureToStamp: bytes,
  ink: z.array(z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })),
  post: z.object({ bytes, pages: z.int().min(0) }),
};

/** What these parsers have to say to a person; no other error comes from there. */
const refused = z.object({
  code: z.enum([
    'file-too-large',
    'table-unreadable',
    'template-not-docx',
    'template-macros',
    'template-outside',
    'picture-unusable',
    'no-picture-in-document',
    'file-not-attachable',
  ]),
  params: z.record(z.string(), z.string()),
});

export function openForeignFiles(
  start: StartParsers,
  onFault: (message: string, reason: string) => void,
): ForeignFiles {
  const pool = createProcessPool<ForeignTask, ForeignAnswer>({
    start,
    script: threadProgram('foreign-worker'),
    workers: 1,
    restSeconds,
    fits: (task, answer) => {
      const { name } = task as ForeignTask;
      return z.union([z.object({ found: found[name] }), z.object({ refused })]).safeParse(answer).success;
    },
    onFault,
  });
  return {
    async ask(name, asked, otherwise) {
      const end = await pool.run({ name, asked } as ForeignTask, { seconds: mostSeconds });
      if (end.end !== 'done') {
        onFault(`${name}: ${end.end}`, end.end === 'failed' ? '' : end.reason);
        throw otherwise;
      }
      if ('refused' in end.answer) throw asAppError(end.answer.refused);
      return end.answer.found as ForeignWork[typeof name]['found'];
    },
    close: () => pool.close(),
  };
}

function asAppError({ code, params }: CodedError): AppError {
  return new AppError(code, params as never);
}
