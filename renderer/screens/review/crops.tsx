/** The printed texts a warning is about, large, with what differs marked (design §5: crops at 24 px). */
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage, Span } from '../../../shared/document/reading.ts';
import { diffMarks, type Piece } from './diff-marks.ts';
import type { NamedWarning } from './field-states.ts';

type CropsProps = { readonly warning: NamedWarning; readonly pages: readonly ReadPage[] };
type Row = { readonly label: string; readonly text: string };

export function Crops({ warning, pages }: CropsProps) {
  const { t } = useTranslation('review');
  const printed = warning.places
    .map((place): Row => ({ label: t('warning.printedAt', { n: place.page }), text: textAt(pages, place) }))
    .filter(({ text }) => text !== '');
  const rows =
    printed.length === 1 && warning.proposal !== null
      ? [...printed, { label: t('warning.perhaps'), text: warning.proposal }]
      : printed.slice(0, 4);
  if (rows.length === 0) return null;
  return (
    <dl className="crops">
      {markRows(rows).map(({ label, pieces }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows of one warning never change their order
        <Fragment key={at}>
          <dt className="small">{label}</dt>
          <dd className="crop">
            {pieces.map((piece, index) =>
              piece.differs ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <mark key={index}>{piece.text}</mark>
              ) : (
                piece.text
              ),
            )}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** Each row against its neighbour: the first against the second, every other against the first. */
function markRows(
  rows: readonly Row[],
): readonly { readonly label: string; readonly pieces: readonly Piece[] }[] {
  const [first, second] = rows;
  if (first === undefined) return [];
  if (second === undefined) return [{ label: first.label, pieces: [{ text: first.text, differs: false }] }];
  return rows.map((row, at) => ({
    label: row.label,
    pieces: at === 0 ? diffMarks(first.text, second.text).first : diffMarks(first.text, row.text).second,
  }));
}

function textAt(pages: readonly ReadPage[], place: Span): string {
  const text = pages.find(({ page }) => page === place.page)?.text ?? '';
  return text.slice(place.start, place.end).replace(/\s+/gu, ' ').trim();
}
