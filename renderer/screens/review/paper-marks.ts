/** What others put on the paper after it was printed: receive stamps and the minute. Shown apart from the letter's own words. */
import type { ReadLetter, Span } from '../../../shared/document/reading.ts';

export type PaperMark = {
  readonly key: string;
  readonly kind: 'stamp' | 'minute' | 'handwritten-minute';
  /** What was read of it, piece by piece; nothing of handwriting, which is shown and not guessed. */
  readonly words: readonly string[];
  readonly spans: readonly Span[];
};

export function paperMarks(letter: ReadLetter | null): readonly PaperMark[] {
  if (letter === null) return [];
  const { receiptStamps, marginNote, evidence } = letter;
  const spansUnder = (path: string) =>
    Object.entries(evidence)
      .filter(([name]) => name === path || name.startsWith(`${path}.`) || name.startsWith(`${path}[`))
      .flatMap(([, { spans }]) => spans);
  const stamps = receiptStamps.map(({ org, number, dateLiteral }, at): PaperMark => {
    const path = `receiptStamps[${at}]`;
    return { key: path, kind: 'stamp', words: said([org, number, dateLiteral]), spans: spansUnder(path) };
  });
  if (marginNote === null) return stamps;
  const isWritten = marginNote.isHandwritten === true;
  const { lines, by, dateLiteral } = marginNote;
  return [
    ...stamps,
    {
      key: 'marginNote',
      kind: isWritten ? 'handwritten-minute' : 'minute',
      words: isWritten ? [] : said([...lines, by, dateLiteral]),
      spans: spansUnder('marginNote'),
    },
  ];
}

function said(words: readonly (string | null)[]): readonly string[] {
  return words.filter((word): word is string => word !== null && word !== '');
}
