/**
 * Makes `shared/thai/letter-pairs.ts`: how usual each letter is after each other one, in Thai and in English. Thai from
 * every second word of the spelling list (the others are left for the test), English from the read-me files of the
 * packages at hand, letters alone.
 *
 *     node scripts/make-letter-pairs.ts
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const thaiLetters = ` ${String.fromCodePoint(...range(0x0e01, 0x0e3a), ...range(0x0e40, 0x0e4e))}`;
const englishLetters = ' abcdefghijklmnopqrstuvwxyz';

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function thaiWords(): string[] {
  const lines = readFileSync(join(root, 'assets/spelling/th_TH.dic'), 'utf8').split('\n').slice(1);
  return lines.filter((_, at) => at % 2 === 0).map((line) => line.trim());
}

/** A word as often as files use it, but no more than a few hundred times. */
function englishWords(): string[] {
  const counts = new Map<string, number>();
  for (const file of globSync('node_modules/*/README.md', { cwd: root })) {
    for (const [word] of readFileSync(join(root, file), 'utf8')
      .toLowerCase()
      .matchAll(/\b[a-z]+\b/g))
      counts.set(word, Math.min(300, (counts.get(word) ?? 0) + 1));
  }
  return [...counts].flatMap(([word, count]) => Array.from({ length: count }, () => word));
}

/** One digit for a pair: 0 is one in two, each step halves, 9 is one in a thousand and rarer. */
function table(words: readonly string[], letters: string): string {
  const counts = Array.from(letters, () => Array.from(letters, () => 0.05));
  for (const word of words) {
    const places = [0, ...Array.from(word, (letter) => letters.indexOf(letter)), 0];
    if (places.includes(-1)) continue;
    for (let at = 1; at < places.length; at += 1)
      (counts[places[at - 1] ?? 0] as number[])[places[at] ?? 0] += 1;
  }
  return counts
    .flatMap((row) => {
      const all = row.reduce((sum, count) => sum + count, 0);
      return row.map((count) => Math.max(0, Math.min(9, Math.round(-Math.log2(count / all)) - 1)));
    })
    .join('');
}

function asLines(text: string): string {
  return (text.match(/.{1,100}/g) ?? []).map((line) => `  '${line}'`).join(' +\n');
}

writeFileSync(
  join(root, 'shared/thai/letter-pairs.ts'),
  `/** How usual a letter is after another: made by \`scripts/make-letter-pairs.ts\`, not by hand. */

/** The first letter is the bound of a word. */
export const thaiLetters = '${thaiLetters}';
export const englishLetters = '${englishLetters}';

/** A digit for each pair, by first and then second letter: 0 every second time, each step half as often, 9 hardly ever. */
export const thaiPairs =
${asLines(table(thaiWords(), thaiLetters))};

export const englishPairs =
${asLines(table(englishWords(), englishLetters))};
`,
);
