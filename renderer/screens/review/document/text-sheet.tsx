/** A page that has words but no picture (text, Word): the words as read, with the sources marked in them. */
import { useTranslation } from 'react-i18next';
import type { ReadPage } from '../../../../shared/document/reading.ts';
import { cutText, type Mark } from '../text-pieces.ts';
import type { EvidenceMark } from './view.ts';

type TextSheetProps = {
  readonly page: ReadPage;
  readonly marks: readonly EvidenceMark[];
  readonly onChoose: (key: string) => void;
};

const weight = { code: 0, sure: 0, doubt: 1, current: 2 } as const;

export function TextSheet({ page, marks, onChoose }: TextSheetProps) {
  const { t } = useTranslation('review');
  const places = marks.flatMap((mark) =>
    mark.spans.filter((span) => span.page === page.page).map((span): Mark => ({ ...span, key: mark.key })),
  );
  return (
    <div className="text-sheet" role="document" aria-label={t('document.pageImage', { n: page.page })}>
      {cutText(page.text, places).map((piece) => {
        const mark = strongest(marks, piece.keys);
        if (mark === null) return piece.text;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the fields offer the same by keyboard
          <mark
            key={piece.start}
            className={`evidence ${mark.tone}`}
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
