/** "เคยแก้เป็น … เมื่อ …": one quiet line under a value, with what takes it and what has it proposed no more. */
import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { KnownProposal } from '../../../shared/document/prefer-known.ts';
import { isoDayOf } from '../../../shared/thai/date.ts';
import { Button } from '../../components/button.tsx';
import { useForgetCorrection } from '../../queries/corrections.ts';
import { useFormat } from '../../text/use-format.ts';
import type { ReviewField } from './review-fields.ts';

type KnownLineProps = {
  readonly field: ReviewField;
  readonly proposal: KnownProposal;
  /** Alt 1 takes it: the field is chosen and no card waits for an answer. */
  readonly isCurrent: boolean;
  readonly onUse: () => void;
};

export function KnownLine({ field, proposal, isCurrent, onUse }: KnownLineProps) {
  const { t } = useTranslation('review');
  const forget = useForgetCorrection();
  const { value, because } = proposal;
  // A day stays on one line (design §7).
  const at = useFormat()
    .shortDate(isoDayOf(new Date(because.lastAt)))
    .replaceAll(' ', '\u00a0');
  return (
    <div className="field-note known">
      <History aria-hidden="true" />
      <span className="grow">
        {because.count === 1
          ? t('known.once', { value, at })
          : t('known.often', { value, at, n: because.count })}
      </span>
      <Button
        size="small"
        command={isCurrent ? 'answer1' : undefined}
        label={t('known.useNamed', { value, field: t(`field.${field}`) })}
        onPress={onUse}
      >
        {t('known.use')}
      </Button>
      <Button
        does="correction.forget"
        size="small"
        tone="quiet"
        label={t('known.forgetNamed', { value: because.corrected })}
        onPress={() =>
          forget.mutate({ field: because.field, read: because.read, corrected: because.corrected })
        }
      >
        {t('known.forget')}
      </Button>
    </div>
  );
}
