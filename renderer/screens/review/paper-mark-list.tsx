/** Stamps and minutes of the letter below the values, each beside its picture: they are not the letter's own words. */
import './paper-mark-list.css';
import { PenLine, Stamp } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadLetter, ReadPage } from '../../../shared/document/reading.ts';
import { Button } from '../../components/button.tsx';
import { cropPlans } from './crop-plan.ts';
import { useHasPictures } from './document/page-pictures-context.tsx';
import { PageCrop } from './page-crop.tsx';
import { useWidthInPageFace } from './page-face-width.ts';
import { type PaperMark, paperMarks } from './paper-marks.ts';

type PaperMarkListProps = {
  readonly letter: ReadLetter | null;
  readonly pages: readonly ReadPage[];
  readonly onPage: (page: number) => void;
};

export function PaperMarkList({ letter, pages, onPage }: PaperMarkListProps) {
  const { t } = useTranslation('review');
  const marks = useMemo(() => paperMarks(letter), [letter]);
  if (marks.length === 0) return null;
  return (
    <section className="paper-marks" aria-label={t('marks.title')}>
      <h3 className="more-head">{t('marks.title')}</h3>
      <ul>
        {marks.map((mark) => (
          <MarkItem key={mark.key} mark={mark} pages={pages} onPage={onPage} />
        ))}
      </ul>
    </section>
  );
}

type MarkItemProps = Omit<PaperMarkListProps, 'letter'> & { readonly mark: PaperMark };

function MarkItem({ mark, pages, onPage }: MarkItemProps) {
  const { t } = useTranslation('review');
  const hasPictures = useHasPictures();
  const widthOf = useWidthInPageFace();
  const plans = useMemo(() => cropPlans(pages, mark.spans, [], widthOf), [pages, mark, widthOf]);
  const page = mark.spans[0]?.page;
  const kind = t(`marks.${mark.kind}`);
  const Icon = mark.kind === 'stamp' ? Stamp : PenLine;
  return (
    <li>
      <div className="code-head small soft">
        <Icon aria-hidden="true" />
        <span className="grow">{kind}</span>
        {page !== undefined && (
          <Button
            size="small"
            tone="quiet"
            label={t('marks.showNamed', { kind, n: page })}
            onPress={() => onPage(page)}
          >
            {t('help.show', { n: page })}
          </Button>
        )}
      </div>
      {hasPictures && plans.map((plan) => <PageCrop key={`${plan.page.page} ${plan.frame.y}`} plan={plan} />)}
      {mark.words.length > 0 && <p className="code-text">{mark.words.join(' · ')}</p>}
    </li>
  );
}
