/** How long backups stay. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeepRules } from '../../../shared/office/backups.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useKeepBackups } from '../../queries/backup.ts';
import { useFormat } from '../../text/use-format.ts';

const limits = { days: [1, 400], months: [0, 120] } as const;

export function KeepForm({ rules }: { readonly rules: KeepRules }) {
  const { t } = useTranslation(['backup', 'common']);
  const format = useFormat();
  const keep = useKeepBackups();
  const [days, setDays] = useState(format.digits(rules.days));
  const [months, setMonths] = useState(format.digits(rules.months));
  const [yearEnds, setYearEnds] = useState(rules.yearEnds);
  const figures = { days: figureOf(days, limits.days), months: figureOf(months, limits.months) };
  const wrong = (span: 'days' | 'months') =>
    figures[span] === null ? t('keep.bad', { from: limits[span][0], to: limits[span][1] }) : undefined;
  const save = () => {
    if (figures.days === null || figures.months === null) return;
    keep.mutate(
      { days: figures.days, months: figures.months, yearEnds },
      { onSuccess: () => showMessage({ tone: 'done', title: t('keep.saved'), slot: 'saved' }) },
    );
  };
  return (
    <section className="stack" aria-labelledby="keep-backups">
      <h3 id="keep-backups">{t('keep.title')}</h3>
      <div className="form-grid figures">
        <TextField
          label={t('keep.days')}
          inputMode="numeric"
          value={days}
          onChange={setDays}
          error={wrong('days')}
        />
        <TextField
          label={t('keep.months')}
          inputMode="numeric"
          value={months}
          onChange={setMonths}
          error={wrong('months')}
        />
      </div>
      <Checkbox isSelected={yearEnds} onChange={setYearEnds}>
        {t('keep.yearEnds')}
      </Checkbox>
      <div>
        <Button
          does="backup.keep"
          isPending={keep.isPending}
          heldBack={wrong('days') ?? wrong('months')}
          onPress={save}
        >
          {t('common:action.save')}
        </Button>
      </div>
    </section>
  );
}

function figureOf(typed: string, [least, most]: readonly [number, number]): number | null {
  const plain = toArabicDigits(typed).trim();
  const figure = /^\d+$/.test(plain) ? Number(plain) : Number.NaN;
  return figure >= least && figure <= most ? figure : null;
}
