/** Split, join, move, name otherwise: what each step does to the cut, whether it can be done, and how it is told. */
import { useTranslation } from 'react-i18next';
import {
  changeKind,
  joinBefore,
  moveUnder,
  obstacleToJoin,
  obstacleToSplit,
  type PieceKind,
  pieceId,
  pieceOf,
  placesFor,
  split,
} from '../../../../shared/document/bundle-cut.ts';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { showMessage } from '../../../components/messages.ts';
import { likelyKind } from './likely-kind.ts';
import type { Cutting } from './use-cutting.ts';

export type PieceSteps = {
  /** Why the page cannot begin something else; null when it can. */
  readonly splitObstacle: (page: number) => string | null;
  /** What probably begins on the page: what the key makes of it. */
  readonly likely: (page: number) => PieceKind;
  readonly splitAt: (page: number, kind?: PieceKind) => void;
  readonly joinObstacle: (id: string) => string | null;
  readonly join: (id: string) => void;
  readonly places: (id: string) => readonly (string | null)[];
  readonly move: (id: string, under: string | null) => void;
  readonly setKind: (id: string, kind: PieceKind) => void;
  readonly nameOf: (id: string) => string;
};

/** A key that does nothing says why. */
function say(title: string): void {
  showMessage({ tone: 'doubt', title, slot: 'cut' });
}

export function usePieceSteps(
  { cut, change, canCut, touches }: Cutting,
  pages: readonly ReadPage[],
  nameOf: (id: string) => string,
): PieceSteps {
  const { t } = useTranslation('review');
  const kindName = (kind: PieceKind) => (kind === 'letter' ? t('cut.letter') : t(`bundle.role.${kind}`));
  const joinObstacle = (id: string) => {
    if (!canCut) return t('cut.logged');
    if (obstacleToJoin(cut, id) !== null) return t('cut.first');
    return touches(joinBefore(cut, id)) ? t('cut.logged') : null;
  };
  const splitObstacle = (page: number) => {
    if (!canCut) return t('cut.logged');
    if (obstacleToSplit(cut, page) !== null) return t('cut.beginsHere', { n: page });
    return touches(split(cut, page, 'letter')) ? t('cut.logged') : null;
  };
  const likely = (page: number) => likelyKind(pages.find((one) => one.page === page));
  return {
    splitObstacle,
    likely,
    splitAt(page, wanted) {
      const obstacle = splitObstacle(page);
      if (obstacle !== null) return say(obstacle);
      const kind = wanted ?? likely(page);
      change(
        split(cut, page, kind),
        t('cut.didSplit', { n: page, kind: kindName(kind) }),
        pieceId({ page, at: 0 }),
      );
    },
    joinObstacle,
    join(id) {
      const obstacle = joinObstacle(id);
      if (obstacle !== null) return say(obstacle);
      const before = cut.pieces[cut.pieces.findIndex((piece) => pieceId(piece) === id) - 1];
      const into = before === undefined ? id : pieceId(before);
      change(joinBefore(cut, id), t('cut.didJoin', { name: nameOf(id) }), into);
    },
    places: (id) => (canCut ? placesFor(cut, id).filter((place) => !touches(moveUnder(cut, id, place))) : []),
    move(id, under) {
      const name = nameOf(id);
      const news =
        under === null ? t('cut.didFree', { name }) : t('cut.didMove', { name, under: nameOf(under) });
      change(moveUnder(cut, id, under), news, id);
    },
    setKind(id, kind) {
      if (pieceOf(cut, id)?.kind === kind) return;
      const next = changeKind(cut, id, kind);
      if (touches(next)) return say(t('cut.logged'));
      change(next, t('cut.didName', { name: nameOf(id), kind: kindName(kind) }), id);
    },
    nameOf,
  };
}
