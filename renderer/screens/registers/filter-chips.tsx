/** Each filter that is on, in words; a press takes that one off. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Urgency, urgencyMark } from '../../../shared/document/handling.ts';
import { Button } from '../../components/button.tsx';
import type { FilterChip } from './filter-state.ts';

type Props = {
  readonly chips: readonly FilterChip[];
  readonly onRemove: (chip: FilterChip) => void;
  /** All of them, and what the bar shows; null: something else offers that. */
  readonly onClear: (() => void) | null;
};

export function FilterChips({ chips, onRemove, onClear }: Props) {
  const { t } = useTranslation('registers');
  if (chips.length === 0) return null;
  return (
    <fieldset className="filter-chips" aria-label={t('filters.on')}>
      {chips.map((chip) => (
        <FilterChipButton key={chip.kind} chip={chip} onRemove={() => onRemove(chip)} />
      ))}
      {onClear !== null && (
        <Button size="small" tone="quiet" onPress={onClear}>
          {t('filters.clear')}
        </Button>
      )}
    </fieldset>
  );
}

function FilterChipButton({ chip, onRemove }: { chip: FilterChip; onRemove: () => void }) {
  const { t } = useTranslation(['registers', 'common']);
  const { urgency } = chip.params;
  const params =
    typeof urgency === 'string' && Object.hasOwn(urgencyMark, urgency)
      ? { urgency: t(`common:urgency.${urgency as Urgency}`) }
      : chip.params;
  // Which values a sentence takes goes with its kind (filter-state.ts).
  const say = t as (key: string, values: object) => string;
  const words = say(`chips.${chip.kind}`, params);
  return (
    <button
      type="button"
      className="btn tiny filter-chip"
      title={t('chips.remove', { words })}
      aria-label={t('chips.remove', { words })}
      onClick={onRemove}
    >
      <span className="clip">{words}</span>
      <X aria-hidden="true" />
    </button>
  );
}
