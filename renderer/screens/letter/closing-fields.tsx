/** The end of the letter: closing purpose, complimentary close and signatory. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closingChoices } from '../../../shared/letter/phrases.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSignatories } from '../../queries/office.ts';
import type { LetterDraft } from './use-letter-draft.ts';

const own = 'own';

export function ClosingFields({ draft, isLocked }: { draft: LetterDraft; isLocked: boolean }) {
  const { t } = useTranslation('letter');
  const { content, change } = draft;
  const signatories = useSignatories();
  return (
    <>
      <ClosingPurpose draft={draft} isLocked={isLocked} />
      <TextField
        label={t('fields.complimentaryClose')}
        value={content.complimentaryClose}
        isReadOnly={isLocked}
        onChange={(complimentaryClose) => change({ complimentaryClose })}
      />
      <Select
        label={t('fields.signatory')}
        value={content.signatoryId}
        options={(signatories.data ?? []).map(({ id, name, position }) => ({
          value: id,
          label: `${name} · ${position}`,
        }))}
        onChange={(signatoryId) => change({ signatoryId })}
      />
    </>
  );
}

/** One of the usual phrases (§7 of the rules), or the clerk's own. */
function ClosingPurpose({ draft: { content, change }, isLocked }: { draft: LetterDraft; isLocked: boolean }) {
  const { t } = useTranslation('letter');
  const choices: readonly string[] = closingChoices;
  const [isOwn, setIsOwn] = useState(!choices.includes(content.closingPurpose));
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
