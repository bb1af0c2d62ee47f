/** Words that cannot be meant: written twice in a row, or with marks no Thai syllable bears. */
import type { Span, Warning } from '../document/reading.ts';
import { squeezedBundle } from './bundle-text.ts';
import { letterAt } from './places.ts';
import { type Bundle, type Check, warning } from './rule.ts';

/** At least four units, beginning with a letter: ที่ที่ and การการ (กรรมการการเลือกตั้ง) are right. */
const doubled = /([ก-ฮเ-ไ][ก-๎]{3,11}?)\1(?![ั-ฺ็-๎])/gu;
/** Kinds of places that stand before a name which begins alike: เทศบาลเมืองเมืองพล. */
export const mayDouble = /^(?:เมือง|บ้าน|หนอง|ห้วย|คลอง|ท่า|โคก|นาน|ต่าง|เรื่อย|จริง|บ่อย|ค่อย|ส่วน|หน้าที่|พื้นที่|เสาร์)$/u;

export const doubledWords: Check = (bundle) => {
  const found = bundle.pages.flatMap(({ page, text }) =>
    [...text.matchAll(doubled)].flatMap((match) => {
      const word = match[1] ?? '';
      if (mayDouble.test(word) || /^(.{1,2})\1/u.test(word)) return [];
      return { word, span: { page, start: match.index, end: match.index + match[0].length } };
    }),
  );
  return [...Map.groupBy(found, ({ word }) => word).entries()].map(([word, cases]) =>
    atFirst(
      bundle,
      'doubled-words',
      { words: word + word },
      cases.map(({ span }) => span),
      cases.every(({ span }) => isUsualWithout(bundle, word, span)) ? word : null,
    ),
  );
};

/** Whether the words around it, with the double taken out, stand elsewhere in the bundle. */
function isUsualWithout({ pages }: Bundle, word: string, span: Span): boolean {
  const text = pages.find(({ page }) => page === span.page)?.text ?? '';
  const before = text.slice(Math.max(0, span.start - 4), span.start);
  const after = text.slice(span.end, span.end + 6);
  const single = before + word + after;
  return after.trim().length >= 4 && squeezedBundle(pages).text.includes(single.replace(/\s/gu, ''));
}

/** Short ั before a stop takes no ่ or ้; two tones, or two vowels above or below, never share a letter. */
const impossible = /[ก-ฮ]ั[่้](?=[กขคดตบปพศส](?![ัะาำิ-ู็-์]))|[ก-ฮ][ิ-ู็]?[่-๋][่-๋]|[ก-ฮ][ิ-ื][ิ-ื]|[ก-ฮ]็[่-๋]/gu;

export const impossibleMarks: Check = (bundle) => {
  const found = bundle.pages.flatMap(({ page, text, source }) => {
    // A lossy text layer is full of them, and is pointed out as such.
    if (source === 'text-layer' && text.includes('\uFFFD')) return [];
    return [...text.matchAll(impossible)].map((match) => {
      const end = match.index + match[0].length + 1;
      return { word: text.slice(match.index, end), span: { page, start: match.index, end } };
    });
  });
  return [...Map.groupBy(found, ({ word }) => word).entries()].map(([word, cases]) => {
    const mended = word.replace(/[่-๋](?=.$)/u, '');
    const proposal = squeezedBundle(bundle.pages).text.includes(mended) ? mended : null;
    return atFirst(
      bundle,
      'impossible-marks',
      { word },
      cases.map(({ span }) => span),
      proposal,
    );
  });
};

function atFirst<R extends 'doubled-words' | 'impossible-marks'>(
  { letters }: Bundle,
  rule: R,
  params: Parameters<typeof warning<R>>[2],
  places: readonly Span[],
  proposal: string | null,
): Warning {
  const [first] = places;
  const letter = first === undefined ? null : (letterAt(letters, first)?.index ?? null);
  return warning(rule, 'doubt', params, { letter, places, proposal });
}
