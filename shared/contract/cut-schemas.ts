/** How a file is cut into letters and annexes, as it crosses the contract and lies in the database. */
import * as z from 'zod';
import { type BundleCut, type KeptCut, pieceKinds } from '../document/bundle-cut.ts';

const mostPieces = 5_000;
const start = z
  .string()
  .regex(/^\d+:\d+$/)
  .max(30);

const pieces = z
  .array(
    z.object({
      page: z.number().int().min(1).max(50_000),
      at: z.number().int().min(0),
      kind: z.enum(pieceKinds),
      under: start.nullable(),
    }),
  )
  .min(1)
  .max(mostPieces)
  .readonly();

export const bundleCut = z.object({ pieces }) satisfies z.ZodType<BundleCut>;

export const keptCut = z.object({
  pieces,
  proposed: bundleCut.nullable(),
  isNewProposal: z.boolean(),
}) satisfies z.ZodType<KeptCut>;
