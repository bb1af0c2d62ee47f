/** Font of the letters and, in the settings, the page's distances that the rules leave open. */
import { zodResolver } from '@hookform/resolvers/zod';
import { type Control, useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { defaultOfficeSettings } from '../../../shared/office/default-settings.ts';
import type { OfficeSettings, PageStyle } from '../../../shared/office/office.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { FormSelect, FormText } from '../../components/form-fields.tsx';
import { useSaveOffice } from '../../queries/office.ts';
import { Emblem } from './emblem.tsx';
import type { OfficeFormProps } from './form-props.ts';
import { useKeptDraft } from './use-kept-draft.ts';

/** Name, least and most, as the contract checks them; those that count lines are whole numbers. */
const figures = {
  marginTopCm: [0, 10],
  marginBottomCm: [0, 10],
  marginLeftCm: [0, 10],
  marginRightCm: [0, 10],
  axisCm: [0, 16],
  firstLineCm: [0, 10],
  fontPt: [8, 40],
  urgencyPt: [32, 72],
  secrecyPt: [16, 40],
  blockBeforePt: [0, 72],
  closingBeforePt: [0, 72],
  signatureLines: [1, 10],
  ownerRoomLines: [0, 8],
  garudaTopCm: [0, 5],
  numberLineTopCm: [0, 10],
  pageNumberTopCm: [0.5, 5],
  continuationBottomCm: [0.5, 5],
  memoTitlePt: [16, 40],
  memoLabelPt: [10, 32],
  memoSignatureLines: [1, 10],
  dateLineCm: [0, 12],
  sealLines: [1, 10],
} as const satisfies Record<Exclude<keyof PageStyle, 'pageNumberField'>, readonly [number, number]>;
type FigureName = keyof typeof figures;
const figureNames = Object.keys(figures) as readonly FigureName[];

function figure(name: FigureName) {
  const [least, most] = figures[name];
  const isCount = name.endsWith('Lines');
  return z
    .string()
    .refine((text) => text.trim() !== '' && Number.isFinite(asNumber(text)), 'number')
    .refine((text) => !isCount || Number.isInteger(asNumber(text)), 'number')
    .refine((text) => asNumber(text) >= least && asNumber(text) <= most, 'range');
}

function asNumber(text: string): number {
  return Number(toArabicDigits(text.trim()).replace(',', '.'));
}

const figureShape = Object.fromEntries(figureNames.map((name) => [name, figure(name)]));
const schema = z.object({
  font: z.string(),
  otherFont: z.string().trim(),
  pageNumberField: z.enum(['word', 'both']),
  ...(figureShape as Record<FigureName, ReturnType<typeof figure>>),
});
type Values = z.infer<typeof schema>;

/** Common names of the official face; offices differ in which one they installed. */
const fonts = ['TH SarabunIT๙', 'TH SarabunPSK', 'TH Sarabun New'] as const;
const other = 'other';

function valuesOf({ documentFont, pageStyle }: OfficeSettings): Values {
  const known = fonts.some((font) => font === documentFont);
  const texts = Object.fromEntries(figureNames.map((name) => [name, String(pageStyle[name])]));
  return {
    ...(texts as Record<FigureName, string>),
    font: known ? documentFont : other,
    otherFont: known ? '' : documentFont,
    pageNumberField: pageStyle.pageNumberField,
  };
}

function settingsOf(values: Values): Pick<OfficeSettings, 'documentFont' | 'pageStyle'> {
  const { font, otherFont, pageNumberField } = values;
  const numbers = Object.fromEntries(figureNames.map((name) => [name, asNumber(values[name])]));
  return {
    documentFont: font === other && otherFont !== '' ? otherFont : font === other ? fonts[0] : font,
    pageStyle: { ...(numbers as Record<FigureName, number>), pageNumberField },
  };
}

type Props = OfficeFormProps & {
  /** The wizard leaves the distances to the settings. */
  readonly showFigures: boolean;
};

export function PageForm({ formId, settings, onSaved, leave, showFigures }: Props) {
  const { t } = useTranslation('settings');
  const save = useSaveOffice();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: valuesOf(settings) });
  const { control } = form;
  const markSaved = useKeptDraft(form, leave);
  const chosenFont = useWatch({ control, name: 'font' });
  const { garudaFileId } = settings;
  const submit = form.handleSubmit(async (values) => {
    await save.mutateAsync({
      ...settings,
      ...settingsOf(values),
      addressLines: [...settings.addressLines],
      garudaFileId,
    });
    markSaved();
    onSaved();
  });
  const options = [
    ...fonts.map((font) => ({ value: font as string, label: font as string })),
    { value: other, label: t('page.otherFont') },
  ];
  return (
    <div className="stack form-stack">
      <Emblem fileId={garudaFileId} />
      <form
        id={formId}
        onSubmit={(event) => void submit(event).catch(() => undefined)}
        className="stack form-stack"
        noValidate
      >
        <FormSelect
          control={control}
          name="font"
          label={t('page.font')}
          options={options}
          hint={t('page.fontHint')}
        />
        {chosenFont === other && <FormText control={control} name="otherFont" label={t('page.fontOther')} />}
        {showFigures && (
          <Figures
            control={control}
            onReset={() => {
              const { pageStyle } = defaultOfficeSettings();
              for (const name of figureNames) form.setValue(name, String(pageStyle[name]));
              form.setValue('pageNumberField', pageStyle.pageNumberField);
            }}
          />
        )}
      </form>
    </div>
  );
}

type FiguresProps = { readonly control: Control<Values>; readonly onReset: () => void };

function Figures({ control, onReset }: FiguresProps) {
  const { t } = useTranslation('settings');
  return (
    <fieldset className="card" aria-label={t('page.style')}>
      <h3>{t('page.style')}</h3>
      <p className="soft small">{t('page.styleHint')}</p>
      <div className="form-grid figures">
        {figureNames.map((name) => (
          <FormText key={name} control={control} name={name} label={t(`page.${name}`)} inputMode="numeric" />
        ))}
        <FormSelect
          control={control}
          name="pageNumberField"
          label={t('page.pageNumberField')}
          options={[
            { value: 'word', label: t('page.pageNumberWord') },
            { value: 'both', label: t('page.pageNumberBoth') },
          ]}
        />
      </div>
      <div>
        <Button tone="quiet" onPress={onReset}>
          {t('page.reset')}
        </Button>
      </div>
    </fieldset>
  );
}
