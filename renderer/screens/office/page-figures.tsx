/** Every distance on paper that an office may set, by the part it belongs to: its usual figure, what that rests on, and the way back to it. */
import { RotateCcw } from 'lucide-react';
import { type Control, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import {
  type FigureName,
  figureByName,
  figureGroups,
  namesOfGroup,
} from '../../../shared/office/page-figures.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { FormSelect, FormText } from '../../components/form-fields.tsx';
import type { PageValues } from './page-form.tsx';

type Props = {
  readonly control: Control<PageValues>;
  readonly onUsual: (name: FigureName) => void;
  readonly onReset: () => void;
};

export function PageFigures({ control, onUsual, onReset }: Props) {
  const { t } = useTranslation('settings');
  return (
    <fieldset className="card" aria-label={t('page.style')}>
      <h3>{t('page.style')}</h3>
      <p className="soft small">{t('page.styleHint')}</p>
      {figureGroups.map((group) => (
        <section key={group} className="figure-group" aria-labelledby={`figures-${group}`}>
          <h4 id={`figures-${group}`}>{t(`page.group.${group}`)}</h4>
          <div className="form-grid figures">
            {namesOfGroup(group).map((name) => (
              <Figure key={name} name={name} control={control} onUsual={() => onUsual(name)} />
            ))}
            {group === 'sheet' && (
              <FormSelect
                control={control}
                name="pageNumberField"
                label={t('page.pageNumberField')}
                options={[
                  { value: 'word', label: t('page.pageNumberWord') },
                  { value: 'both', label: t('page.pageNumberBoth') },
                ]}
              />
            )}
          </div>
        </section>
      ))}
      <div>
        <Button tone="quiet" onPress={onReset}>
          {t('page.reset')}
        </Button>
      </div>
    </fieldset>
  );
}

type FigureProps = {
  readonly name: FigureName;
  readonly control: Control<PageValues>;
  readonly onUsual: () => void;
};

function Figure({ name, control, onUsual }: FigureProps) {
  const { t } = useTranslation('settings');
  const { usual, basis } = figureByName[name];
  const isUsual = Number(toArabicDigits(useWatch({ control, name }).trim())) === usual;
  const label = t(`page.${name}`);
  const from =
    typeof basis === 'number' ? t('page.basisClause', { clause: basis }) : t(`page.basis.${basis}`);
  return (
    <FormText
      control={control}
      name={name}
      label={label}
      inputMode="numeric"
      hint={t('page.usual', { usual, from })}
      after={
        isUsual ? undefined : (
          <Button
            tone="quiet"
            size="small"
            icon={RotateCcw}
            label={t('page.toUsual', { label })}
            onPress={onUsual}
          />
        )
      }
    />
  );
}
