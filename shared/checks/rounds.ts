/**
 * Rounds of a programme divide the provinces among them: within rounds for one kind of body no province comes twice, and
 * none is left out when nearly all are there (rules §11.2, T002-27).
 */
import type { Span, Warning } from '../document/reading.ts';
import { nearestProvince } from '../gazetteer/nearest-name.ts';
import { provinceByName, provinces } from '../gazetteer/provinces.ts';
import { toThaiDigits } from '../thai/numerals.ts';
import { linesOfBundle, oncePerBundle } from './bundle-text.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

type Named = { readonly name: string; readonly span: Span; readonly before: string; readonly after: string };
type Round = { readonly group: string; readonly number: string; readonly names: readonly Named[] };

/** Fewer provinces make no round. */
const leastNames = 5;
/** So many of the 76 mean that all were meant. */
const nearlyAll = 70;

export const roundsOverlap: Check = ({ pages, letters }) => {
  const rounds = roundsOf(pages);
  return sameKind(rounds).flatMap((same) => {
    const byName = Map.groupBy(
      same.flatMap(({ names }) => names),
      ({ name }) => name,
    );
    const missing = missingFrom(byName);
    return [...byName.entries()].flatMap(([name, places]): Warning[] => {
      if (places.length < 2) return [];
      const [absent] = missing;
      const wrong = missing.length === 1 && absent !== undefined ? misread(places, absent, rounds) : null;
      const shown = wrong === null ? places : [wrong, ...places.filter((place) => place !== wrong)];
      const [first] = shown;
      if (first === undefined) return [];
      const numbers = same
        .filter(({ names }) => names.some((one) => one.name === name))
        .map(({ number }) => number);
      return [
        warning(
          'rounds-overlap',
          'doubt',
          { name, rounds: numbers.join(', ') },
          {
            letter: letterAt(letters, first.span)?.index ?? null,
            places: shown.map(({ span }) => span),
            proposal: missing.length === 1 && absent !== undefined ? absent : null,
          },
        ),
      ];
    });
  });
};

/** For the clerk to know; the list may have been short when it was printed. */
export const roundsMissing: Check = ({ pages, letters }) =>
  sameKind(roundsOf(pages)).flatMap((same) => {
    const names = same.flatMap((round) => round.names);
    const byName = Map.groupBy(names, ({ name }) => name);
    const missing = missingFrom(byName);
    const [first] = names;
    if (first === undefined || missing.length === 0 || names.length > byName.size) return [];
    return warning(
      'rounds-missing',
      'hint',
      { names: missing.join(', ') },
      { letter: letterAt(letters, first.span)?.index ?? null, places: [first.span] },
    );
  });

function sameKind(rounds: readonly Round[]): Round[][] {
  return [...Map.groupBy(rounds, ({ group }) => group).values()];
}

/** Provinces that nearly complete rounds lack; Bangkok has a government of its own. */
function missingFrom(byName: ReadonlyMap<string, readonly Named[]>): string[] {
  if (byName.size < nearlyAll) return [];
  return provinces.map(({ name }) => name).filter((name) => name !== 'กรุงเทพมหานคร' && !byName.has(name));
}

/** The place whose neighbours stand beside the missing name in another round. */
function misread(places: readonly Named[], missing: string, rounds: readonly Round[]): Named | null {
  const elsewhere = rounds.flatMap(({ names }) => names).filter(({ name }) => name === missing);
  const likely = places.filter((place) =>
    elsewhere.some(
      ({ before, after }) =>
        (before !== '' && before === place.before) || (after !== '' && after === place.after),
    ),
  );
  const [only] = likely;
  return likely.length === 1 && only !== undefined ? only : null;
}

const roundsOf = oncePerBundle((pages): readonly Round[] =>
  linesOfBundle(pages)
    .filter(({ raw }) => raw.includes('\t'))
    .flatMap(({ raw, whole }) => {
      const cells = cellsOf(raw, whole.start);
      const number = toThaiDigits(/[๐-๙\d]+/u.exec(cells[0]?.text ?? '')?.[0] ?? '-');
      return cells.flatMap((cell) => roundIn(cell, number, whole.page));
    }),
);

type Cell = { readonly text: string; readonly start: number };

function cellsOf(raw: string, start: number): Cell[] {
  let at = start;
  return raw.split('\t').map((text) => {
    const cell = { text, start: at };
    at += text.length + 1;
    return cell;
  });
}

/** Rounds name the same provinces again and again, and the same few misread ones. */
const meant = new Map<string, string | null>();

function provinceMeant(word: string): string | null {
  const exact = provinceByName(word)?.name;
  if (exact !== undefined || word.length < 4 || word.length > 17) return exact ?? null;
  const known = meant.get(word);
  if (known !== undefined) return known;
  const name = nearestProvince(word)?.name ?? null;
  if (meant.size > 2_000) meant.clear();
  meant.set(word, name);
  return name;
}

function roundIn({ text, start }: Cell, number: string, page: number): Round[] {
  const words = [...text.matchAll(/[ก-๎]+/gu)].map((match) => {
    const word = match[0].replace(/^และ(?=[ก-๎]{3})/u, '');
    return { word, at: match.index, from: start + match.index + match[0].length - word.length };
  });
  // Names misread are looked for only among names read rightly.
  if (words.filter(({ word }) => provinceByName(word) !== null).length < leastNames) return [];
  const named = words.flatMap(({ word, at, from }) => {
    const name = provinceMeant(word);
    return name == null ? [] : [{ name, at, span: { page, start: from, end: from + word.length } }];
  });
  const group = text.slice(0, named[0]?.at ?? 0).replace(/<[^<>]{0,20}>|[\s*_]/gu, '');
  const names = named.map(({ name, span }, index) => ({
    name,
    span,
    before: named[index - 1]?.name ?? '',
    after: named[index + 1]?.name ?? '',
  }));
  return [{ group, number, names }];
}
