/** The screen itself and habits of work. Choices are written at once, so that their effect is seen. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '../../../shared/office/office.ts';
import { usualTrashDays } from '../../../shared/register/undo.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { RadioGroup } from '../../components/radio-group.tsx';
import { useRights } from '../../components/rights.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Theirs } from '../../components/theirs.tsx';
import { useWrite } from '../../queries/call.ts';
import { useSaveOffice } from '../../queries/office.ts';
import { useFormat } from '../../text/use-format.ts';
import { HolidayList } from './holiday-list.tsx';

const textSizes = [100, 110, 125, 150, 175, 200];

export function DeskPart({ settings }: { readonly settings: OfficeSettings }) {
  const { t } = useTranslation('settings');
  const save = useSaveOffice();
  const setLook = useWrite('office.setLook', { invalidates: ['office.get'] });
  const { language, theme, textSizePercent } = useRights()?.status.look ?? settings;
  const look = { language, theme, textSizePercent };
  const change = (part: Partial<OfficeSettings>) => {
    const next = { ...settings, ...part };
    save.mutate({ ...next, addressLines: [...next.addressLines] });
  };
  const sizes = textSizes.map((size) => ({
    value: String(size),
    label: t('desk.textSizeValue', { n: size }),
  }));
  return (
    <div className="stack form-stack">
      <RadioGroup
        label={t('desk.language')}
        orientation="horizontal"
        value={language}
        onChange={(chosen) => setLook.mutate({ ...look, language: chosen })}
        options={[
          { value: 'th', label: t('desk.languageTh') },
          { value: 'en', label: t('desk.languageEn') },
        ]}
      />
      <RadioGroup
        label={t('desk.theme')}
        orientation="horizontal"
        value={theme}
        onChange={(chosen) => setLook.mutate({ ...look, theme: chosen })}
        options={[
          { value: 'light', label: t('desk.themeLight') },
          { value: 'dark', label: t('desk.themeDark') },
          { value: 'contrast', label: t('desk.themeContrast') },
          { value: 'system', label: t('desk.themeSystem') },
        ]}
      />
      <Select
        label={t('desk.textSize')}
        className="narrow"
        options={sizes}
        value={String(textSizePercent)}
        onChange={(size) => setLook.mutate({ ...look, textSizePercent: Number(size) })}
      />
      <Theirs does="office.save">
        <RadioGroup
          label={t('desk.numberOrder')}
          value={settings.numberBeforeSignature ? 'before' : 'after'}
          onChange={(order) => change({ numberBeforeSignature: order === 'before' })}
          options={[
            { value: 'after', label: t('desk.numberAfter'), detail: t('desk.numberAfterDetail') },
            { value: 'before', label: t('desk.numberBefore') },
          ]}
        />
        <HolidayList holidays={settings.holidays ?? []} onChange={(holidays) => change({ holidays })} />
        <ImportLimits settings={settings} onChange={(importLimits) => change({ importLimits })} />
        <TrashDays
          days={settings.trashDays ?? usualTrashDays}
          onChange={(trashDays) => change({ trashDays })}
        />
        <PictureReading
          recognition={settings.recognition}
          onChange={(recognition) => change({ recognition })}
        />
      </Theirs>
    </div>
  );
}

type TrashDaysProps = { readonly days: number; readonly onChange: (days: number) => void };

/** Also a number of days that was set elsewhere is among the choices. */
function TrashDays({ days, onChange }: TrashDaysProps) {
  const { t } = useTranslation('settings');
  const choices = [...new Set([0, 7, usualTrashDays, 90, 365, days])].sort((one, other) => one - other);
  return (
    <Select
      label={t('desk.trash')}
      className="narrow"
      options={choices.map((n) => ({
        value: String(n),
        label: n === 0 ? t('desk.trashNone') : t('desk.trashValue', { n }),
      }))}
      value={String(days)}
      onChange={(value) => onChange(Number(value))}
    />
  );
}

type Recognition = OfficeSettings['recognition'];
type PictureReadingProps = {
  readonly recognition: Recognition;
  readonly onChange: (recognition: Recognition) => void;
};

/** How pictures of pages are read: surer or faster, and how much of the computer it may take. */
function PictureReading({ recognition, onChange }: PictureReadingProps) {
  const { t } = useTranslation('settings');
  return (
    <>
      <RadioGroup
        label={t('desk.pictures')}
        value={recognition.secondReader ? 'twice' : 'once'}
        onChange={(times) => onChange({ ...recognition, secondReader: times === 'twice' })}
        options={[
          { value: 'twice', label: t('desk.readTwice'), detail: t('desk.readTwiceDetail') },
          { value: 'once', label: t('desk.readOnce') },
        ]}
      />
      <Select
        label={t('desk.pagesAtOnce')}
        className="narrow"
        options={[
          { value: 'usual', label: t('desk.pagesAtOnceUsual') },
          ...[1, 2, 3, 4].map((n) => ({ value: String(n), label: t('desk.pagesAtOnceValue', { n }) })),
        ]}
        value={String(recognition.workers ?? 'usual')}
        onChange={(workers) =>
          onChange({ ...recognition, workers: workers === 'usual' ? null : Number(workers) })
        }
      />
    </>
  );
}

type Limits = OfficeSettings['importLimits'];
type LimitsProps = { readonly settings: OfficeSettings; readonly onChange: (limits: Limits) => void };

/** As the contract checks them. */
const most = { megabytes: 4_000, pages: 50_000 } as const;

function ImportLimits({ settings, onChange }: LimitsProps) {
  const { t } = useTranslation('settings');
  const { importLimits } = settings;
  return (
    <fieldset className="field" aria-label={t('desk.importLimits')}>
      <span className="label" aria-hidden="true">
        {t('desk.importLimits')}
      </span>
      <div className="form-grid">
        {(['megabytes', 'pages'] as const).map((name) => (
          <LimitField
            key={name}
            label={t(`desk.${name}`)}
            value={importLimits[name]}
            most={most[name]}
            onChange={(value) => onChange({ ...importLimits, [name]: value })}
          />
        ))}
      </div>
    </fieldset>
  );
}

type LimitFieldProps = {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
};

/** Written when the field is left, so that half a number never is. */
function LimitField({ label, value, most, onChange }: LimitFieldProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [typed, setTyped] = useState<string | null>(null);
  const number = Number(toArabicDigits(typed ?? String(value)).trim());
  const isGood = Number.isInteger(number) && number >= 1 && number <= most;
  const leave = () => {
    if (!isGood) return;
    setTyped(null);
    if (number !== value) onChange(number);
  };
  return (
    <TextField
      label={label}
      value={typed ?? format.digits(value)}
      onChange={setTyped}
      onBlur={leave}
      inputMode="numeric"
      error={isGood ? undefined : t('entry.range')}
    />
  );
}
