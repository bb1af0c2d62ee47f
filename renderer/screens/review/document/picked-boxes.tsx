/** The marked words of one page, as ink laid over its picture. */
import { useMemo } from 'react';
import type { ReadPage, Span } from '../../../../shared/document/reading.ts';
import { useWidthInPageFace } from '../page-face-width.ts';
import { type PageSize, placesOfSpan, type Rotation, rotatePlace } from '../page-places.ts';

type PickedBoxesProps = {
  readonly page: ReadPage;
  readonly span: Span;
  readonly size: PageSize;
  readonly scale: number;
  readonly rotation: Rotation;
};

export function PickedBoxes({ page, span, size, scale, rotation }: PickedBoxesProps) {
  const widthOf = useWidthInPageFace();
  const places = useMemo(
    () => placesOfSpan(page, span, widthOf).map((place) => rotatePlace(place, size, rotation)),
    [page, span, size, rotation, widthOf],
  );
  return places.map((place) => (
    <i
      key={`${place.x} ${place.y}`}
      className="picked"
      style={{
        left: place.x * scale,
        top: place.y * scale,
        width: place.width * scale,
        height: place.height * scale,
      }}
    />
  ));
}
