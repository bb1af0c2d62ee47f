/**
 * The words of a page, invisible over its picture, so that they can be selected and copied with the pointer. Each line
 * is a block, or a copied paragraph would come without its line ends.
 */
import { memo, useMemo } from 'react';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { useWidthInPageFace, type WidthOf } from '../page-face-width.ts';
import type { PageSize, Rotation } from '../page-places.ts';

type TextLayerProps = {
  readonly page: ReadPage;
  readonly size: PageSize;
  readonly scale: number;
  readonly rotation: Rotation;
};

/** Share of a line's height that letters of this size take. */
const letterHeight = 0.8;

export const TextLayer = memo(function TextLayer({ page, size, scale, rotation }: TextLayerProps) {
  const widthOf = useWidthInPageFace();
  const lines = useMemo(() => linesOf(page, widthOf), [page, widthOf]);
  return (
    <div
      className="text-layer"
      // The picture has its name, the fields the values; read aloud word by word this would be noise.
      aria-hidden="true"
      style={{
        width: size.width,
        height: size.height,
        transform: `translate(-50%, -50%) rotate(${rotation}deg) scale(${scale})`,
      }}
    >
      {lines.map((line) => (
        <div key={line[0]?.start}>
          {line.map((word) => (
            <span
              key={word.start}
              style={{
                left: word.x,
                top: word.y,
                fontSize: word.height * letterHeight,
                lineHeight: `${word.height}px`,
                transform: `scaleX(${word.stretch})`,
              }}
            >
              {word.text}
            </span>
          ))}
        </div>
      ))}
    </div>
  );
});

type Word = {
  readonly start: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly stretch: number;
};

function linesOf(page: ReadPage, widthOf: WidthOf): readonly (readonly Word[])[] {
  const boxes = page.boxes.toSorted((one, other) => one.start - other.start);
  const lines: Word[][] = [];
  boxes.forEach((box, at) => {
    const text = page.text.slice(box.start, box.end);
    const between = page.text.slice(box.end, boxes[at + 1]?.start ?? page.text.length);
    const natural = (widthOf(text) / 100) * box.height * letterHeight;
    const word: Word = {
      start: box.start,
      text: between.includes('\n') || between === '' ? text : `${text} `,
      x: box.x,
      y: box.y,
      height: box.height,
      stretch: natural === 0 ? 1 : box.width / natural,
    };
    const before = at === 0 ? '\n' : page.text.slice(boxes[at - 1]?.end, box.start);
    const line = lines.at(-1);
    if (line === undefined || before.includes('\n')) lines.push([word]);
    else line.push(word);
  });
  return lines;
}
