/**
 * Every digit of the lines looked at again, alone; and every doubtful letter inside a number, which may be a digit
 * (๓๒๔ under a stroke reads as ต๒๔). Letters are never turned into digits here, only doubted.
 */
import type { Strip } from '../types.ts';
import type { Glyph } from './ctc.ts';
import { type DigitReader, likeliest, weighDigit } from './digit-reader.ts';

type Line = { readonly strip: Pick<Strip, 'width' | 'ink'>; readonly glyphs: readonly Glyph[] };

/** A letter surer than this is a letter, whatever it looks like alone. */
const clearLetter = 0.9;
/** What is left of a letter's confidence when it looks like a digit. */
const doubted = 0.5;

export async function lookAgain(lines: readonly Line[], digits: DigitReader): Promise<Glyph[][]> {
  const places = lines.flatMap(({ strip, glyphs }, line) =>
    glyphs.flatMap((glyph, at) =>
      glyph.kind === 'digit' || isDoubtfulInNumber(glyphs, at)
        ? [{ strip, column: glyph.middle, line, at }]
        : [],
    ),
  );
  const opinions = await digits.read(places);
  const looked = lines.map(({ glyphs }) => [...glyphs]);
  places.forEach(({ line, at }, index) => {
    const glyphs = looked[line];
    const glyph = glyphs?.[at];
    const opinion = opinions[index];
    if (glyphs === undefined || glyph === undefined || opinion === undefined) return;
    if (glyph.kind === 'digit') {
      const { text, confidence, alone } = weighDigit(glyph, opinion);
      glyphs[at] = { ...glyph, text, confidence, twice: { line: glyph.text, alone } };
    } else if (likeliest(opinion) !== '') {
      glyphs[at] = {
        ...glyph,
        confidence: glyph.confidence * doubted,
        twice: { line: glyph.text, alone: likeliest(opinion) },
      };
    }
  });
  return looked;
}

function isDoubtfulInNumber(glyphs: readonly Glyph[], at: number): boolean {
  const glyph = glyphs[at];
  if (glyph?.kind !== 'letter' || glyph.confidence >= clearLetter) return false;
  return glyphs[at - 1]?.kind === 'digit' || glyphs[at + 1]?.kind === 'digit';
}
