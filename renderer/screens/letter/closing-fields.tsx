/** Of the letter's end: closing purpose and signatory. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closingChoices } from '../../../shared/letter/phrases.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSignatories } from '../../queries/office.ts';
import type { LetterDraft } from './use-letter-draft.ts';

const own = 'own';
const nobody = 'nobody';

/** `isForRegister`: whoever initials beside the seal stands in the register, not in print. */
export function SignatoryField({
  draft: { content, change },
  isRequired,
  isForRegister,
}: {
  draft: LetterDraft;
  isRequired: boolean;
  isForRegister: boolean;
}) {
  const { t } = useTranslation('letter');
  const signatories = useSignatories();
  const known = (signatories.data ?? []).map(({ id, name, position }) => ({
    value: id,
    label: `${name} · ${position}`,
  }));
  return (
    <Select
      label={t('fields.signatory')}
      value={content.signatoryId ?? (isRequired ? null : nobody)}
      options={isRequired ? known : [{ value: nobody, label: t('fields.noSignatory') }, ...known]}
      onChange={(id) => change({ signatoryId: id === nobody ? null : id })}
      {...(isForRegister ? { hint: t('fields.forRegister') } : {})}
    />
  );
}

/** One of the usual phrases (§7 of the rules), or the clerk's own. */
export function ClosingPurpose({
  draft: { content, change },
  isLocked,
}: {
  draft: LetterDraft;
  isLocked: boolean;
}) {
  const { t } = useTranslation('letter');
  const choices: readonly string[] = closingChoices;
  const [wordsOwn, setIsOwn] = useState(false);
  const isOwn = wordsOwn || !choices.includes(content.closingPurpose);
  return (
    <>
      <Select
        label={t('fields.closingPurpose')}
        value={isOwn ? own : content.closingPurpose}
        options={[
          ...choices.map((value) => ({ value, label: value })),
          { value: own, label: t('fields.ownClosing') },
        ]}
        onChange={(value) => {
          setIsOwn(value === own);
          if (value !== own) change({ closingPurpose: value });
        }}
      />
      {isOwn && (
        <TextField
          label={t('fields.closingText')}
          className="is-under"
          hideLabel
          multiline
          value={content.closingPurpose}
          isReadOnly={isLocked}
          onChange={(closingPurpose) => change({ closingPurpose })}
        />
      )}
    </>
  );
}
