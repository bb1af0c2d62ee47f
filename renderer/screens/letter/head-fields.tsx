/** Of the letter's head: the book that numbers it, its urgency, its recipients. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Urgency, urgencies } from '../../../shared/document/handling.ts';
import type { LetterForm } from '../../../shared/letter/forms/form.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Select } from '../../components/select.tsx';
import { useGroups, usePrefixes } from '../../queries/office.ts';
import { RecipientsDialog } from './recipients-dialog.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

type FieldProps = { readonly draft: LetterDraft; readonly isLocked: boolean };

/** Only the books that count letters of this form; ว where the form may go to many. */
export function PrefixField({
  form,
  draft: { content, change },
  isLocked,
}: FieldProps & { readonly form: LetterForm }) {
  const { t } = useTranslation('letter');
  const prefixes = usePrefixes();
  const own = (prefixes.data ?? []).filter(({ numbering }) => (numbering ?? 'letter') === form.numbering);
  return (
    <div className="draft-prefix">
      <Select
        label={t(form.numbering === 'letter' ? 'fields.prefix' : 'fields.book')}
        value={content.prefixId}
        options={own.map(({ id, code, ownerOffice }) => ({ value: id, label: code, detail: ownerOffice }))}
        onChange={(prefixId) => change({ prefixId })}
      />
      {form.mayBeCircular && (
        <Checkbox
          isSelected={content.circular}
          isDisabled={isLocked}
          onChange={(circular) => change({ circular })}
        >
          {t('fields.circular')}
        </Checkbox>
      )}
    </div>
  );
}

export function UrgencyField({ draft: { content, change } }: Pick<FieldProps, 'draft'>) {
  const { t } = useTranslation(['letter', 'common']);
  return (
    <Select<Urgency | 'none'>
      label={t('fields.urgency')}
      value={content.urgency ?? 'none'}
      options={[
        { value: 'none', label: t('fields.normal') },
        ...urgencies.map((value) => ({ value, label: t(`common:urgency.${value}`) })),
      ]}
      onChange={(value) => change({ urgency: value === 'none' ? null : value })}
    />
  );
}

export function Recipients({ draft: { content, change }, isLocked }: FieldProps) {
  const { t } = useTranslation('letter');
  const groups = useGroups();
  const [isChoosing, setIsChoosing] = useState(false);
  const chosen = new Set(content.recipientIds);
  const group = groups.data?.find(
    ({ memberIds }) => memberIds.length === chosen.size && memberIds.every((id) => chosen.has(id)),
  );
  return (
    <div className="field">
      <span className="label">{t('fields.recipients')}</span>
      <div className="row wrap">
        <span className="chip">
          {t('fields.recipientsCount', { group: group?.name ?? t('fields.noGroup'), total: chosen.size })}
        </span>
        {!isLocked && (
          <Button size="small" tone="quiet" onPress={() => setIsChoosing(true)}>
            {t('fields.chooseRecipients')}
          </Button>
        )}
      </div>
      {isChoosing && (
        <RecipientsDialog
          chosen={content.recipientIds}
          onChange={(recipientIds) => change({ recipientIds })}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </div>
  );
}
