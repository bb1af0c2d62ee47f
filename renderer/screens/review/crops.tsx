/**
 * What a warning is about: each place as a picture of the page, one under the other, with what differs marked. Pages
 * without a picture (text, Word) show their words. What was read from a picture stands under it: it may be misread.
 */
import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadPage } from '../../../shared/document/reading.ts';
import { type CropPlan, cropPlans } from './crop-plan.ts';
import { type CropSide, cropSides } from './crop-sides.ts';
import { useHasPictures } from './document/page-pictures-context.tsx';
import type { NamedWarning } from './field-states.ts';
import { MarkedText } from './marked-text.tsx';
import { PageCrop } from './page-crop.tsx';
import { useWidthInPageFace, type WidthOf } from './page-face-width.ts';

type CropsProps = {
  readonly warning: NamedWarning;
  readonly pages: readonly ReadPage[];
  readonly onShow: (place: number) => void;
};

/** Points: a piece wider than this has its label above it instead of beside it. */
const wideFrom = 190;

export function Crops({ warning, pages, onShow }: CropsProps) {
  const { t } = useTranslation('review');
  const hasPictures = useHasPictures();
  const sides = useMemo(() => cropSides(warning, pages), [warning, pages]);
  if (sides.length === 0) return null;
  return (
    <dl className="crops">
      {sides.map((side, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the sides of one warning never change their order
        <Fragment key={at}>
          <Side
            side={side}
            label={
              side.place === null ? t('warning.perhaps') : t('warning.printedAt', { n: side.place.page })
            }
            pages={hasPictures ? pages : []}
            isCompared={sides.length > 1}
            onShow={() => onShow(at)}
          />
        </Fragment>
      ))}
    </dl>
  );
}

type SideProps = {
  readonly side: CropSide;
  readonly label: string;
  readonly pages: readonly ReadPage[];
  /** Against another side; alone, the title says what was read. */
  readonly isCompared: boolean;
  readonly onShow: () => void;
};

function Side({ side, label, pages, isCompared, onShow }: SideProps) {
  const { t } = useTranslation('review');
  const widthOf = useWidthInPageFace();
  const plan = useMemo(() => planOf(side, pages, widthOf), [side, pages, widthOf]);
  const words = <MarkedText pieces={side.pieces} />;
  if (plan === null)
    return (
      <>
        <dt className="small">{label}</dt>
        <dd className="crop">{words}</dd>
      </>
    );
  const isWide = plan.frame.width > wideFrom;
  return (
    <>
      <dt className={isWide ? 'small wide' : 'small'}>{label}</dt>
      <dd className={isWide ? 'wide' : ''}>
        <PageCrop plan={plan} label={`${label} ${side.text}`} onPress={onShow} />
        {isCompared && plan.page.source === 'recognised' && (
          <span className="small read-as">
            {t('warning.readAs')} {words}
          </span>
        )}
      </dd>
    </>
  );
}

function planOf({ place, marked }: CropSide, pages: readonly ReadPage[], widthOf: WidthOf): CropPlan | null {
  if (place === null) return null;
  const differs = marked.map((span) => ({ kind: 'differs' as const, span }));
  return cropPlans(pages, [place], differs, widthOf)[0] ?? null;
}
