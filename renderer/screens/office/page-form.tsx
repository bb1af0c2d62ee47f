/** Font of the letters and, in the settings, the page's distances that the rules leave open. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { defaultOfficeSettings } from '../../../shared/office/default-settings.ts';
import type { OfficeSettings } from '../../../shared/office/office.ts';
import { type FigureName, figureByName, figureNames, isCount } from '../../../shared/office/page-figures.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { FormSelect, FormText } from '../../components/form-fields.tsx';
import { walkByEnter } from '../../components/walk-by-enter.ts';
import { useSaveOffice } from '../../queries/office.ts';
import { useFormat } from '../../text/use-format.ts';
import { Emblem } from './emblem.tsx';
import type { OfficeFormProps } from './form-props.ts';
import { PageFigures } from './page-figures.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

function figure(name: FigureName) {
  const { least, most } = figureByName[name];
  return z
    .string()
    .refine((text) => text.trim() !== '' && Number.isFinite(asNumber(text)), 'number')
    .refine((text) => !isCount(name) || Number.isInteger(asNumber(text)), 'number')
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
export type PageValues = z.infer<typeof schema>;
type Values = PageValues;
type Digits = (value: number) => string;

/** Common names of the official face; offices differ in which one they installed. */
const fonts = ['TH SarabunIT๙', 'TH SarabunPSK', 'TH Sarabun New'] as const;
const other = 'other';

function valuesOf({ documentFont, pageStyle }: OfficeSettings, digits: Digits): Values {
  const known = fonts.some((font) => font === documentFont);
  const texts = Object.fromEntries(figureNames.map((name) => [name, digits(pageStyle[name])]));
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
  const { digits } = useFormat();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: valuesOf(settings, digits) });
  const { control } = form;
  const sendOff = useKeptDraft(form, leave);
  const chosenFont = useWatch({ control, name: 'font' });
  const { garudaFileId } = settings;
  const submit = form.handleSubmit(async (values) => {
    const markSaved = sendOff();
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
        onKeyDown={walkByEnter}
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
          <PageFigures
            control={control}
            onUsual={(name) =>
              form.setValue(name, digits(figureByName[name].usual), {
                shouldDirty: true,
                shouldValidate: true,
              })
            }
            onReset={() => {
              const { pageStyle } = defaultOfficeSettings();
              for (const name of figureNames)
                form.setValue(name, digits(pageStyle[name]), { shouldDirty: true });
              form.setValue('pageNumberField', pageStyle.pageNumberField);
            }}
          />
        )}
      </form>
    </div>
  );
}
