/** The page with its stamps, to scale. A stamp is dragged, or chosen and moved by arrow keys. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StampDesk } from '../../../shared/contract/api.ts';
import {
  receiveStampSize,
  type Size,
  type Stamp,
  stampSize,
  withinPage,
} from '../../../shared/register/receive-stamp.ts';
import { usePagePicture } from '../../queries/stamps.ts';

type Props = {
  readonly desk: StampDesk;
  readonly stamps: readonly Stamp[];
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
  readonly onMove: (at: number, moved: Stamp) => void;
};

export function StampBoard({ desk, stamps, chosen, onChoose, onMove }: Props) {
  const { t } = useTranslation('stamp');
  const picture = usePagePicture(desk.page);
  const board = useRef<HTMLDivElement>(null);
  const page: Size = { width: desk.widthMm, height: desk.heightMm };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a place on which things lie, no set of form fields
    <div
      ref={board}
      className="stamp-board"
      role="group"
      aria-label={desk.page === null ? t('blankBoard') : t('board', { page: desk.page.number })}
      style={{ aspectRatio: `${page.width} / ${page.height}` }}
    >
      {picture !== null && <img src={picture} alt="" draggable={false} />}
      {stamps.map((stamp, at) => (
        <PlacedStamp
          // biome-ignore lint/suspicious/noArrayIndexKey: stamps have no name but their place in the list
          key={at}
          at={at}
          stamp={stamp}
          page={page}
          isChosen={at === chosen}
          perMm={() => (board.current?.clientWidth ?? page.width) / page.width}
          onChoose={() => onChoose(at)}
          onMove={(moved) => onMove(at, withinPage(moved, page))}
        />
      ))}
    </div>
  );
}

/** Millimetres an arrow key moves, and with Shift. */
export const nearStep = 1;
export const farStep = 10;
const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type PlacedProps = {
  readonly at: number;
  readonly stamp: Stamp;
  readonly page: Size;
  readonly isChosen: boolean;
  readonly perMm: () => number;
  readonly onChoose: () => void;
  readonly onMove: (moved: Stamp) => void;
};

function PlacedStamp({ at, stamp, page, isChosen, perMm, onChoose, onMove }: PlacedProps) {
  const { t } = useTranslation('stamp');
  const grip = useRef<{ readonly x: number; readonly y: number; readonly from: Stamp } | null>(null);
  const size = stampSize(stamp);

  function onKeyDown(event: KeyboardEvent): void {
    const way = ways[event.key];
    if (way === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const far = event.shiftKey ? farStep : nearStep;
    onMove({ ...stamp, x: stamp.x + way[0] * far, y: stamp.y + way[1] * far });
  }

  function onPointerMove(event: PointerEvent): void {
    if (grip.current === null) return;
    const { x, y, from } = grip.current;
    onMove({
      ...stamp,
      x: from.x + (event.clientX - x) / perMm(),
      y: from.y + (event.clientY - y) / perMm(),
    });
  }

  return (
    <button
      type="button"
      className={`placed-stamp ${stamp.kind}`}
      aria-pressed={isChosen}
      aria-label={t(`item.${stamp.kind}`, { n: at + 1, x: Math.round(stamp.x), y: Math.round(stamp.y) })}
      style={{
        left: `${(stamp.x / page.width) * 100}%`,
        top: `${(stamp.y / page.height) * 100}%`,
        width: `${(size.width / page.width) * 100}%`,
        height: `${(size.height / page.height) * 100}%`,
        ...(stamp.kind === 'receive' && {
          fontSize: `${(2.35 * size.height) / receiveStampSize.height}cqi`,
        }),
      }}
      onFocus={onChoose}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, y: event.clientY, from: stamp };
        onChoose();
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        grip.current = null;
      }}
      onPointerCancel={() => {
        grip.current = null;
      }}
    >
      <StampFace stamp={stamp} />
    </button>
  );
}

/** As it will be printed, near enough to choose a place by. */
function StampFace({ stamp }: { stamp: Stamp }) {
  const { t } = useTranslation('stamp');
  if (stamp.kind === 'minute') return <span className="stamp-text">{stamp.text}</span>;
  return (
    <>
      <strong>{stamp.agency}</strong>
      {(['number', 'date', 'time'] as const).map((name) => (
        <span key={name} className="stamp-line">
          <span>{t(`on.${name}`)}</span>
          <span>{stamp[name]}</span>
        </span>
      ))}
    </>
  );
}
