/** A page that has words but no picture (text, Word): the words as read, with the sources marked in them. */
import { useTranslation } from 'react-i18next';
import type { ReadPage, Span } from '../../../../shared/document/reading.ts';
import { cutText, type Mark } from '../text-pieces.ts';
import type { EvidenceMark } from './view.ts';

type TextSheetProps = {
  readonly page: ReadPage;
  readonly marks: readonly EvidenceMark[];
  readonly picked: Span | null;
  readonly onChoose: (key: string) => void;
};

/** No mark of the review has this name: theirs are columns, rules and codes. */
const pickedKey = ' picked';

const weight = { code: 0, sure: 0, doubt: 1, current: 2 } as const;

export function TextSheet({ page, marks, picked, onChoose }: TextSheetProps) {
  const { t } = useTranslation('review');
  const places = marks.flatMap((mark) =>
    mark.spans.filter((span) => span.page === page.page).map((span): Mark => ({ ...span, key: mark.key })),
  );
  const chosen = picked === null ? [] : [{ ...picked, key: pickedKey }];
  return (
    <div className="text-sheet" role="document" aria-label={t('document.pageImage', { n: page.page })}>
      {cutText(page.text, [...places, ...chosen]).map((piece) => {
        const mark = strongest(marks, piece.keys);
        const isPicked = piece.keys.includes(pickedKey);
        if (mark === null)
          return isPicked ? (
            <span key={piece.start} className="picked-text">
              {piece.text}
            </span>
          ) : (
            piece.text
          );
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the fields offer the same by keyboard
          <mark
            key={piece.start}
            className={isPicked ? `evidence ${mark.tone} picked-text` : `evidence ${mark.tone}`}
            data-mark={mark.key}
            data-start={piece.start}
            title={mark.label}
            onClick={() => onChoose(mark.key)}
          >
            {piece.text}
          </mark>
        );
      })}
    </div>
  );
}

/** Where sources overlap, the one being looked at shows. */
function strongest(marks: readonly EvidenceMark[], keys: readonly string[]): EvidenceMark | null {
  return marks
    .filter((mark) => keys.includes(mark.key))
    .reduce<EvidenceMark | null>(
      (best, mark) => (best === null || weight[mark.tone] > weight[best.tone] ? mark : best),
      null,
    );
}
