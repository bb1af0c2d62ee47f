/** The head of the letter: number's prefix, urgency, subject, addressee and recipients. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Urgency, urgencies } from '../../../shared/document/handling.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useGroups, usePrefixes } from '../../queries/office.ts';
import { RecipientsDialog } from './recipients-dialog.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

export function HeadFields({
  draft: { content, change },
  isLocked,
}: {
  draft: LetterDraft;
  isLocked: boolean;
}) {
  const { t } = useTranslation(['letter', 'common']);
  const prefixes = usePrefixes();
  return (
    <>
      <div className="draft-prefix">
        <Select
          label={t('fields.prefix')}
          value={content.prefixId}
          options={(prefixes.data ?? []).map(({ id, code, ownerOffice }) => ({
            value: id,
            label: code,
            detail: ownerOffice,
          }))}
          onChange={(prefixId) => change({ prefixId })}
        />
        <Checkbox
          isSelected={content.circular}
          isDisabled={isLocked}
          onChange={(circular) => change({ circular })}
        >
          {t('fields.circular')}
        </Checkbox>
      </div>
      <Select<Urgency | 'none'>
        label={t('fields.urgency')}
        value={content.urgency ?? 'none'}
        options={[
          { value: 'none', label: t('fields.normal') },
          ...urgencies.map((value) => ({ value, label: t(`common:urgency.${value}`) })),
        ]}
        onChange={(value) => change({ urgency: value === 'none' ? null : value })}
      />
      <TextField
        label={t('fields.subject')}
        value={content.subject}
        multiline
        isReadOnly={isLocked}
        onChange={(subject) => change({ subject })}
      />
      <TextField
        label={t('fields.addressee')}
        value={content.addressee}
        multiline
        isReadOnly={isLocked}
        onChange={(addressee) => change({ addressee })}
      />
      <Recipients
        content={content}
        isLocked={isLocked}
        onChange={(recipientIds) => change({ recipientIds })}
      />
    </>
  );
}

type RecipientsProps = {
  readonly content: LetterDraft['content'];
  readonly isLocked: boolean;
  readonly onChange: (ids: string[]) => void;
};

function Recipients({ content, isLocked, onChange }: RecipientsProps) {
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
          onChange={onChange}
          onClose={() => setIsChoosing(false)}
        />
      )}
    </div>
  );
}
