/** Name and address of the office and its clerk. Used by the wizard (step 1) and the settings. */
import { zodResolver } from '@hookform/resolvers/zod';
import { useEffect } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { provinceByName } from '../../../shared/gazetteer/provinces.ts';
import type { OfficeSettings } from '../../../shared/office/office.ts';
import { toArabicDigits, toThaiDigits } from '../../../shared/thai/numerals.ts';
import { FormText } from '../../components/form-fields.tsx';
import { useRights } from '../../components/rights.ts';
import { walkByEnter } from '../../components/walk-by-enter.ts';
import { useSaveOffice } from '../../queries/office.ts';
import type { OfficeFormProps } from './form-props.ts';
import { useKeptDraft } from './use-kept-draft.ts';

const schema = z.object({
  district: z.string().trim().min(1, 'required'),
  province: z.string().trim().min(1, 'required'),
  provinceCode: z.string().trim(),
  officeName: z.string().trim().min(1, 'required'),
  address: z.string(),
  postcode: z
    .string()
    .trim()
    .refine((text) => text === '' || /^\d{5}$/.test(toArabicDigits(text)), 'postcode'),
  clerkName: z.string().trim().min(1, 'required'),
});
type Values = z.infer<typeof schema>;

export type OfficeDraft = Pick<
  OfficeSettings,
  'officeName' | 'district' | 'province' | 'provinceCode' | 'addressLines' | 'postcode' | 'clerkName'
>;

function draftOf(values: Values): OfficeDraft {
  const { address, ...rest } = values;
  const lines = address
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return { ...rest, addressLines: lines.slice(0, 5), postcode: toThaiDigits(rest.postcode) };
}

function valuesOf(settings: OfficeSettings): Values {
  const { district, province, provinceCode, officeName, addressLines, postcode, clerkName } = settings;
  return {
    district,
    province,
    provinceCode,
    officeName,
    address: addressLines.join('\n'),
    postcode,
    clerkName,
  };
}

type Props = OfficeFormProps & { readonly onDraft?: (draft: OfficeDraft) => void };

export function OfficeForm({ formId, settings, onSaved, leave, onDraft }: Props) {
  const { t } = useTranslation('settings');
  // With users everybody writes under the name signed in.
  const isStaffed = useRights()?.status.state === 'signed-in';
  const save = useSaveOffice();
  const form = useForm<Values>({ resolver: zodResolver(schema), defaultValues: valuesOf(settings) });
  const { control, formState, getValues, setValue } = form;
  const sendOff = useKeptDraft(form, leave);
  const values = useWatch({ control, compute: (all: Values) => all });
  useEffect(() => onDraft?.(draftOf(values)), [values, onDraft]);
  const submit = form.handleSubmit(async (checked) => {
    const markSaved = sendOff();
    await save.mutateAsync({
      ...settings,
      ...draftOf(checked),
      addressLines: [...draftOf(checked).addressLines],
    });
    markSaved();
    onSaved();
  });
  const followDistrict = (district: string) => {
    // The usual name follows the district until the clerk writes another.
    if (formState.dirtyFields.officeName !== true || getValues('officeName') === '')
      setValue('officeName', district === '' ? '' : t('office.officeNameOf', { district: district.trim() }));
  };
  const followProvince = (name: string) => {
    const known = provinceByName(name.trim());
    if (known !== null && formState.dirtyFields.provinceCode !== true) setValue('provinceCode', known.code);
  };
  return (
    <form
      id={formId}
      onSubmit={(event) => void submit(event).catch(() => undefined)}
      className="form-grid"
      noValidate
      onKeyDown={walkByEnter}
    >
      <FormText
        control={control}
        name="district"
        label={t('office.district')}
        hint={t('office.districtHint')}
        onTyped={followDistrict}
        isRequired
      />
      <FormText
        control={control}
        name="province"
        label={t('office.province')}
        hint={t('office.provinceHint')}
        onTyped={followProvince}
        isRequired
      />
      <FormText
        control={control}
        name="officeName"
        label={t('office.officeName')}
        className="whole"
        isRequired
      />
      <FormText
        control={control}
        name="address"
        label={t('office.address')}
        hint={t('office.addressHint')}
        className="whole"
        multiline
      />
      <FormText
        control={control}
        name="provinceCode"
        label={t('office.provinceCode')}
        hint={t('office.provinceCodeHint')}
      />
      <FormText control={control} name="postcode" label={t('office.postcode')} inputMode="numeric" />
      {!isStaffed && (
        <FormText
          control={control}
          name="clerkName"
          label={t('office.clerkName')}
          hint={t('office.clerkHint')}
          className="whole"
          isRequired
        />
      )}
    </form>
  );
}
