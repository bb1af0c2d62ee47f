/** Sample pages with their truth that may lie beside the project (never part of it): text layers of several producers, scans. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findProjectRoot } from '../../../electron/project-root.ts';
import type { ReadPage } from '../../../shared/document/reading.ts';
import { readLetters } from '../../../shared/extraction/bundle.ts';
import type { BenchLetter } from './generated-letters.ts';
import type { LetterTruth } from './letter-score.ts';

const folder = join(findProjectRoot(import.meta.url).folder, '../shared/samples');

export const haveSamples = existsSync(join(folder, 'truth'));

export function sampleText(page: number): string {
  return readFileSync(join(folder, `truth/p${page}.txt`), 'utf8');
}

/** What the same rules find in the truth itself; null where it begins no letter. So only the reading is measured here. */
function truthOfText(text: string): LetterTruth | null {
  const page: ReadPage = { page: 1, text, rawText: '', source: 'plain-text', size: null, boxes: [] };
  const letter = readLetters([page])[0];
  if (letter?.number == null || letter.dateISO === null || !text.slice(0, 200).includes(letter.number))
    return null;
  const deadlines = letter.dates.flatMap(({ kind, iso }) =>
    kind === 'deadline' && iso !== undefined ? [iso] : [],
  );
  return { number: letter.number, dateISO: letter.dateISO, deadlines };
}

/** Scans and renders, by their kind: psk_200_a, psk_300_clean and so on. */
export function sampleScans(): ReadonlyMap<string, readonly BenchLetter[]> {
  const files = globSync('psk_*.{jpg,png}', { cwd: folder }).sort();
  return Map.groupBy(
    files.map((file): BenchLetter & { readonly kind: string } => {
      const [, kind = '', page = ''] = /^(.*)_p(\d)\./.exec(basename(file)) ?? [];
      const text = sampleText(Number(page));
      const place = { x: 0, y: 0, width: 0, height: 0 };
      const lines = [
        ...text.split('\n').map((line) => ({ text: line, kind: 'text' as const, ...place })),
        // What the stamp on the degraded samples says; the truth files leave it out.
        ...(kind.endsWith('clean') ? [] : ['No. 1481', '20 MAR 2567']).map((line) => ({
          text: line,
          kind: 'stamp' as const,
          ...place,
        })),
      ];
      return {
        kind,
        name: basename(file),
        truth: truthOfText(text),
        pages: [{ path: join(folder, file), lines }],
      };
    }),
    ({ kind }) => kind,
  );
}

/** Lossy ones have lost characters for good: their pages must be recognised. */
export const sampleLayers = [
  { file: join(folder, 'cr_laksaman.pdf'), isLossy: false },
  { file: join(folder, 'lo_laksaman.pdf'), isLossy: false },
  { file: join(folder, 'lo_loma.pdf'), isLossy: false },
  { file: join(folder, 'cr_sarabun.pdf'), isLossy: true },
] as const;

export function sampleTruth(page: number): { readonly text: string; readonly fields: LetterTruth | null } {
  const text = sampleText(page);
  return { text, fields: truthOfText(text) };
}
