/**
 * How near a read text comes to what stands on the page: characters wrong, Thai digits kept and invented.
 * White space does not count; ำ and แ may be spelt in either way. Everything rests on one alignment of both texts.
 */

export type Comparable = {
  /** UTF-16 units that count. */
  readonly text: string;
  /** Where each unit stood in the text as given. */
  readonly places: readonly number[];
};

/** One step of the alignment. `truth` and `read` are places in the two comparable texts. */
export type Step =
  | { readonly kind: 'same' | 'other'; readonly truth: number; readonly read: number }
  | { readonly kind: 'lost'; readonly truth: number; readonly read: number }
  | { readonly kind: 'added'; readonly truth: number; readonly read: number };

export type TextScore = {
  readonly characters: number;
  /** Least number of changes from the read text to the truth. */
  readonly edits: number;
  readonly digits: number;
  readonly digitsKept: number;
  readonly digitsAdded: number;
};

const nikhahit = '\u0e4d';
const aa = '\u0e32';
const am = '\u0e33';

export function comparable(given: string): Comparable {
  let text = '';
  const places: number[] = [];
  const put = (unit: string, at: number) => {
    text += unit;
    places.push(at);
  };
  for (let at = 0; at < given.length; at += 1) {
    const unit = given[at] ?? '';
    if (/[\s\u200b-\u200d\ufeff]/u.test(unit)) continue;
    if (unit === 'เ' && given[at + 1] === 'เ') {
      put('แ', at);
      at += 1;
    } else if (unit === aa && text.endsWith(nikhahit)) {
      text = text.slice(0, -1);
      put(am, places.pop() ?? at);
    } else if (unit === aa && text.at(-2) === nikhahit && /[่-๋]/.test(text.at(-1) ?? '')) {
      // Tone between นิคหิต and า: the tone goes before ำ.
      text = text.slice(0, -2) + text.at(-1);
      const [, tone = at] = places.splice(-2);
      places.push(tone);
      put(am, at);
    } else put(unit, at);
  }
  return { text, places };
}

const same = 0;
const other = 1;
const lost = 2;
const added = 3;

/** The cheapest way from one text to the other; among equals the one that keeps more in place. */
export function align(truth: string, read: string): Step[] {
  const [rows, columns] = [truth.length, read.length];
  const moves = new Uint8Array((rows + 1) * (columns + 1));
  let above = Uint32Array.from({ length: columns + 1 }, (_, at) => at);
  let current = new Uint32Array(columns + 1);
  moves.fill(added, 1, columns + 1);
  for (let row = 1; row <= rows; row += 1) {
    const unit = truth.charCodeAt(row - 1);
    const offset = row * (columns + 1);
    current[0] = row;
    moves[offset] = lost;
    for (let column = 1; column <= columns; column += 1) {
      const isSame = unit === read.charCodeAt(column - 1);
      let cost = (above[column - 1] as number) + (isSame ? 0 : 1);
      let move = isSame ? same : other;
      if ((above[column] as number) + 1 < cost) {
        cost = (above[column] as number) + 1;
        move = lost;
      }
      if ((current[column - 1] as number) + 1 < cost) {
        cost = (current[column - 1] as number) + 1;
        move = added;
      }
      current[column] = cost;
      moves[offset + column] = move;
    }
    [above, current] = [current, above];
  }
  return stepsBack(moves, rows, columns);
}

function stepsBack(moves: Uint8Array, rows: number, columns: number): Step[] {
  const steps: Step[] = [];
  let [row, column] = [rows, columns];
  while (row > 0 || column > 0) {
    const move = moves[row * (columns + 1) + column];
    if (move === same || move === other) {
      row -= 1;
      column -= 1;
      steps.push({ kind: move === same ? 'same' : 'other', truth: row, read: column });
    } else if (move === lost) {
      row -= 1;
      steps.push({ kind: 'lost', truth: row, read: column });
    } else {
      column -= 1;
      steps.push({ kind: 'added', truth: row, read: column });
    }
  }
  return steps.reverse();
}

const isThaiDigit = (unit: string | undefined) => unit !== undefined && unit >= '๐' && unit <= '๙';

export function scoreSteps(truth: string, read: string, steps: readonly Step[]): TextScore {
  const score = { characters: truth.length, edits: 0, digits: 0, digitsKept: 0, digitsAdded: 0 };
  for (const step of steps) {
    if (step.kind !== 'same') score.edits += 1;
    if (step.kind !== 'added' && isThaiDigit(truth[step.truth])) score.digits += 1;
    if (step.kind === 'same' && isThaiDigit(truth[step.truth])) score.digitsKept += 1;
    if ((step.kind === 'added' || step.kind === 'other') && isThaiDigit(read[step.read]))
      score.digitsAdded += 1;
  }
  return score;
}

export function scoreText(truth: string, read: string): TextScore {
  const [one, two] = [comparable(truth).text, comparable(read).text];
  return scoreSteps(one, two, align(one, two));
}

export const noScore: TextScore = { characters: 0, edits: 0, digits: 0, digitsKept: 0, digitsAdded: 0 };

export function sumScores(scores: readonly TextScore[]): TextScore {
  return scores.reduce(
    (sum, score) => ({
      characters: sum.characters + score.characters,
      edits: sum.edits + score.edits,
      digits: sum.digits + score.digits,
      digitsKept: sum.digitsKept + score.digitsKept,
      digitsAdded: sum.digitsAdded + score.digitsAdded,
    }),
    noScore,
  );
}
