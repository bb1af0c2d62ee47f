/** What the clerk writes: head, body, closing and signatory of the letter. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Urgency, urgencies } from '../../../shared/document/handling.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { closingChoices } from '../../../shared/letter/phrases.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Notice } from '../../components/message.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useGroups, usePrefixes, useSignatories } from '../../queries/office.ts';
import { BodyEditor } from './body-editor.tsx';
import { EnclosureList, ReferenceList } from './head-lists.tsx';
import { RecipientsDialog } from './recipients-dialog.tsx';
import type { LetterDraft } from './use-letter-draft.ts';

type Props = {
  readonly isShown: boolean;
  readonly letter: Letter;
  readonly draft: LetterDraft;
  readonly isLocked: boolean;
};

export function DraftPane({ isShown, letter, draft, isLocked }: Props) {
  const { t } = useTranslation('letter');
  const { content, change } = draft;
  return (
    <section className="pane-draft" data-pane="draft" data-shown={isShown} aria-labelledby="pane-draft">
      <div className="pane-head">
        <h2 id="pane-draft">{t('panes.draft')}</h2>
        {letter.version > 1 && (
          <span className="soft small" title={t('versionReason', { reason: letter.versionReason ?? '' })}>
            {t('version', { version: letter.version })}
          </span>
        )}
      </div>
      <section className="pane-body" tabIndex={isLocked ? 0 : undefined} aria-label={t('panes.draft')}>
        {isLocked && <Notice tone="info" title={t(letter.number === null ? 'waiting' : 'locked')} />}
        <fieldset className="draft-fields" disabled={isLocked}>
          <HeadFields draft={draft} isLocked={isLocked} />
          <ReferenceList
            references={content.references}
            isLocked={isLocked}
            onChange={(references) => change({ references })}
          />
          <EnclosureList
            enclosures={content.enclosures}
            isLocked={isLocked}
            onChange={(enclosures) => change({ enclosures })}
          />
          <div className="field">
            <span className="label">{t('body')}</span>
            <BodyEditor body={content.body} isLocked={isLocked} onChange={(body) => change({ body })} />
          </div>
          <ClosingFields draft={draft} isLocked={isLocked} />
        </fieldset>
      </section>
    </section>
  );
}

function HeadFields({ draft: { content, change }, isLocked }: { draft: LetterDraft; isLocked: boolean }) {
  const { t } = useTranslation(['letter', 'common']);
  const prefixes = usePrefixes();
  return (
    <>
      <div className="draft-pair">
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
        <Select<Urgency | 'none'>
          label={t('fields.urgency')}
          value={content.urgency ?? 'none'}
          options={[
            { value: 'none', label: t('fields.normal') },
            ...urgencies.map((value) => ({ value, label: t(`common:urgency.${value}`) })),
          ]}
          onChange={(value) => change({ urgency: value === 'none' ? null : value })}
        />
      </div>
      <Checkbox
        isSelected={content.circular}
        isDisabled={isLocked}
        onChange={(circular) => change({ circular })}
      >
        {t('fields.circular')}
      </Checkbox>
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
    <div className="row wrap">
      <span className="label">{t('fields.recipients')}</span>
      <span className="chip">
        {t('fields.recipientsCount', { group: group?.name ?? t('fields.noGroup'), total: chosen.size })}
      </span>
      {!isLocked && (
        <Button size="small" tone="quiet" onPress={() => setIsChoosing(true)}>
          {t('fields.chooseRecipients')}
        </Button>
      )}
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

function ClosingFields({ draft: { content, change }, isLocked }: { draft: LetterDraft; isLocked: boolean }) {
  const { t } = useTranslation('letter');
  const signatories = useSignatories();
  return (
    <>
      <Select
        label={t('fields.closingPurpose')}
        value={content.closingPurpose}
        options={[...new Set([content.closingPurpose, ...closingChoices])].map((value) => ({
          value,
          label: value,
        }))}
        onChange={(closingPurpose) => change({ closingPurpose })}
      />
      <TextField
        label={t('fields.closingPurpose')}
        hideLabel
        value={content.closingPurpose}
        isReadOnly={isLocked}
        onChange={(closingPurpose) => change({ closingPurpose })}
      />
      <div className="draft-pair">
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
            label: name,
            detail: position,
          }))}
          onChange={(signatoryId) => change({ signatoryId })}
        />
      </div>
    </>
  );
}
