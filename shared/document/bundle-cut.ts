/**
 * How a file is cut into letters and what stands behind them: pieces in page order, each from where it begins to where
 * the next one does. The reader proposes a cut, the clerk may change it; every change is a pure step from one to the next.
 */
import { type AnnexRole, annexRoles, type ReadLetter } from './reading.ts';

export const pieceKinds = ['letter', ...annexRoles] as const;
export type PieceKind = 'letter' | AnnexRole;

export type BundlePiece = {
  /** Where it begins: page, counted from 1, and offset in that page's text; 0 is the top of the page. */
  readonly page: number;
  readonly at: number;
  readonly kind: PieceKind;
  /** The letter it stands behind, by `pieceId`; null for a letter that nothing encloses. */
  readonly under: string | null;
};

export type BundleCut = { readonly pieces: readonly BundlePiece[] };

/** The clerk's own cut. `proposed`: what the reader made of the same file when it last read it. */
export type KeptCut = BundleCut & {
  readonly proposed: BundleCut | null;
  /** The file was read again since, and the reader would now cut otherwise than it did then. */
  readonly isNewProposal: boolean;
};

export function pieceId({ page, at }: Pick<BundlePiece, 'page' | 'at'>): string {
  return `${page}:${at}`;
}

export function pieceOf({ pieces }: BundleCut, id: string | null): BundlePiece | null {
  return pieces.find((piece) => pieceId(piece) === id) ?? null;
}

/** What the reader found, as a cut. Pages in front of the first letter are a piece of their own. */
export function proposedCut(letters: readonly ReadLetter[]): BundleCut {
  const ids = new Map(letters.map((letter) => [letter.index, startOfLetter(letter)]));
  const pieces = letters.flatMap((letter): BundlePiece[] => [
    { ...placeOf(letter), kind: 'letter', under: ids.get(parentOf(letter, letters) ?? -1) ?? null },
    ...(letter.annexes ?? []).map((annex) => ({
      ...placeOf(annex),
      kind: annex.role,
      under: startOfLetter(letter),
    })),
  ]);
  const first = pieces.some(({ page, at }) => page === 1 && at === 0);
  const front: BundlePiece = { page: 1, at: 0, kind: 'other', under: null };
  return settled({ pieces: first ? pieces : [front, ...pieces] });
}

/** `index` of the letter that encloses it. */
function parentOf(letter: ReadLetter, letters: readonly ReadLetter[]): number | null {
  if (letter.under !== undefined) return letter.under;
  const names = letters.find(({ enclosures }) =>
    enclosures.some(({ nestedLetter }) => nestedLetter === letter.index),
  );
  if (names !== undefined) return names.index;
  if (letter.role === 'covering') return null;
  // Scanned twice: beside the copy that its letter names.
  return letters.find(({ role }) => role === 'covering')?.index ?? null;
}

type Begun = { readonly pages: readonly [number, number]; readonly begins?: number };

function placeOf({ pages, begins = 0 }: Begun) {
  return { page: pages[0], at: begins };
}

/** Where a letter begins tells it from the others, whatever number it has. */
export function startOfLetter(letter: Begun): string {
  return pieceId(placeOf(letter));
}

/** The piece that holds the page's first line, or null when there is none. */
export function pieceAtPage({ pieces }: BundleCut, page: number): BundlePiece | null {
  return pieces.findLast((piece) => piece.page < page || (piece.page === page && piece.at === 0)) ?? null;
}

/** Why a step cannot be taken; null when it can. */
export type CutObstacle = 'begins-here' | 'first' | 'last-letter' | 'itself' | 'already';

export function obstacleToSplit(cut: BundleCut, page: number): CutObstacle | null {
  return pieceOf(cut, pieceId({ page, at: 0 })) === null ? null : 'begins-here';
}

/** Something else begins at the top of this page: a letter, or an annex of the letter whose pages these were. */
export function split(cut: BundleCut, page: number, kind: PieceKind): BundleCut {
  if (obstacleToSplit(cut, page) !== null) return cut;
  const before = pieceAtPage(cut, page);
  // A letter found behind a letter is most often its enclosure; one in front of all letters is not.
  const under = before === null ? null : before.kind === 'letter' ? pieceId(before) : before.under;
  return settled({ pieces: [...cut.pieces, { page, at: 0, kind, under }] });
}

export function obstacleToJoin(cut: BundleCut, id: string): CutObstacle | null {
  const at = cut.pieces.findIndex((piece) => pieceId(piece) === id);
  return at <= 0 ? 'first' : null;
}

/** Its pages belong to the piece before it; what stood behind it stands behind the letter of that piece. */
export function joinBefore(cut: BundleCut, id: string): BundleCut {
  const at = cut.pieces.findIndex((piece) => pieceId(piece) === id);
  const before = cut.pieces[at - 1];
  if (before === undefined) return cut;
  const parent = before.kind === 'letter' ? pieceId(before) : before.under;
  const pieces = cut.pieces
    .filter((piece) => pieceId(piece) !== id)
    .map((piece) => (piece.under === id ? { ...piece, under: parent } : piece));
  return settled({ pieces });
}

/** Letters it may stand behind; null stands for a letter of its own. */
export function placesFor(cut: BundleCut, id: string): readonly (string | null)[] {
  const piece = pieceOf(cut, id);
  if (piece === null) return [];
  const letters = cut.pieces
    .filter(({ kind }) => kind === 'letter')
    .map(pieceId)
    .filter((letter) => letter !== piece.under && !isWithin(cut, letter, id));
  return piece.kind === 'letter' && piece.under !== null ? [null, ...letters] : letters;
}

export function moveUnder(cut: BundleCut, id: string, under: string | null): BundleCut {
  if (!placesFor(cut, id).includes(under)) return cut;
  return settled({
    pieces: cut.pieces.map((piece) => (pieceId(piece) === id ? { ...piece, under } : piece)),
  });
}

/** An annex that is a letter after all is enclosed by the letter it stood behind; a letter that is none leaves its own to that. */
export function changeKind(cut: BundleCut, id: string, kind: PieceKind): BundleCut {
  const piece = pieceOf(cut, id);
  if (piece === null || piece.kind === kind) return cut;
  const isLetterNoMore = piece.kind === 'letter';
  const pieces = cut.pieces.map((other) => {
    if (pieceId(other) === id) return { ...other, kind };
    return isLetterNoMore && other.under === id ? { ...other, under: piece.under } : other;
  });
  return settled({ pieces });
}

/** Whether `inner` is `outer` or stands somewhere behind it. */
function isWithin(cut: BundleCut, inner: string, outer: string): boolean {
  const seen = new Set<string>();
  for (let id: string | null = inner; id !== null && !seen.has(id); id = pieceOf(cut, id)?.under ?? null) {
    if (id === outer) return true;
    seen.add(id);
  }
  return false;
}

/**
 * In page order; the first begins the file; nothing stands behind itself or behind what is no letter; an annex stands
 * behind the letter before it when its own is gone, and behind none only where there is none.
 */
export function settled({ pieces }: BundleCut): BundleCut {
  const byStart = new Map(pieces.map((piece) => [pieceId(piece), piece]));
  const sorted = [...byStart.values()].toSorted((one, other) => one.page - other.page || one.at - other.at);
  const inOrder = sorted.map((piece, place) => (place === 0 ? { ...piece, page: 1, at: 0 } : piece));
  const letters = inOrder.filter(({ kind }) => kind === 'letter');
  const isLetter = (id: string | null) => letters.some((letter) => pieceId(letter) === id);
  const homed = inOrder.map((piece): BundlePiece => {
    if (isLetter(piece.under) && piece.under !== pieceId(piece)) return piece;
    if (piece.kind === 'letter') return { ...piece, under: null };
    const before = letters.findLast(
      ({ page, at }) => page < piece.page || (page === piece.page && at <= piece.at),
    );
    const home = before ?? letters[0];
    return { ...piece, under: home === undefined ? null : pieceId(home) };
  });
  return { pieces: withoutRounds({ pieces: homed }) };
}

/** Two letters that would enclose each other: the one that stands first encloses the other. */
function withoutRounds({ pieces }: BundleCut): readonly BundlePiece[] {
  return pieces.reduce<readonly BundlePiece[]>((done, piece, place) => {
    const parent = done.find((other) => pieceId(other) === piece.under);
    const isRound = parent !== undefined && isWithin({ pieces: done }, pieceId(parent), pieceId(piece));
    return isRound ? done.with(place, { ...piece, under: null }) : done;
  }, pieces);
}

export function isSameCut(one: BundleCut, other: BundleCut): boolean {
  return (
    one.pieces.length === other.pieces.length &&
    one.pieces.every((piece, place) => {
      const twin = other.pieces[place];
      return (
        twin !== undefined &&
        pieceId(piece) === pieceId(twin) &&
        piece.kind === twin.kind &&
        piece.under === twin.under
      );
    })
  );
}

/** First and last page of each piece, in the order of the cut. A page on which the next one begins lower down counts. */
export function pagesOfPieces({ pieces }: BundleCut, count: number): readonly (readonly [number, number])[] {
  return pieces.map(({ page }, place) => {
    const next = pieces[place + 1];
    const last = next === undefined ? count : next.at === 0 ? next.page - 1 : next.page;
    return [page, Math.max(page, last)];
  });
}
