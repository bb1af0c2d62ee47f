/** Boxes over a page's picture: where each value was read. A click chooses the value; the keyboard does so from the fields. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { useWidthInPageFace } from '../page-face-width.ts';
import { type PageSize, placesOfSpan, type Rotation, rotatePlace } from '../page-places.ts';
import type { EvidenceMark } from './view.ts';

type EvidenceBoxesProps = {
  readonly page: ReadPage;
  readonly size: PageSize;
  readonly scale: number;
  readonly rotation: Rotation;
  readonly marks: readonly EvidenceMark[];
  readonly onChoose: (key: string) => void;
};

/** Room around the letters, in points, so that marks above and below stay inside the box. */
const room = 1.5;

export function EvidenceBoxes({ page, size, scale, rotation, marks, onChoose }: EvidenceBoxesProps) {
  const { t } = useTranslation('review');
  const widthOf = useWidthInPageFace();
  const boxes = useMemo(
    () =>
      marks.flatMap((mark) =>
        [
          ...mark.spans
            .filter((span) => span.page === page.page)
            .flatMap((span) =>
              placesOfSpan(page, span, widthOf).map((place) => ({ place, start: span.start })),
            ),
          ...(mark.places ?? [])
            .filter((one) => one.page === page.page)
            .map(({ place }) => ({ place, start: 0 })),
        ].map(({ place, start }, line) => ({ mark, line, start, place: rotatePlace(place, size, rotation) })),
      ),
    [marks, page, size, rotation, widthOf],
  );
  return boxes.map(({ mark, line, start, place }) => (
    <button
      key={`${mark.key}:${line}`}
      type="button"
      tabIndex={-1}
      className={`evidence ${mark.tone}`}
      data-mark={mark.key}
      data-start={start}
      aria-label={t('document.evidence', { field: mark.label })}
      title={mark.label}
      onClick={() => onChoose(mark.key)}
      style={{
        left: (place.x - room) * scale,
        top: place.y * scale,
        width: (place.width + 2 * room) * scale,
        height: place.height * scale,
      }}
    />
  ));
}
