/** Recipients: the list, one by one in a dialog, many from a table. Each change is written at once. */
import { Building2, Pencil, Plus, TableProperties, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recipient } from '../../../shared/office/office.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { WholeName } from '../../components/whole-name.tsx';
import { useRecipients, useRemoveRecipient } from '../../queries/office.ts';
import { RecipientDialog } from './recipient-dialog.tsx';
import { RecipientImport } from './recipient-import.tsx';

type Open = { readonly kind: 'edit'; readonly recipient: Recipient | null } | { readonly kind: 'import' };

export function RecipientsPart() {
  const { t } = useTranslation('settings');
  const recipients = useRecipients();
  const [open, setOpen] = useState<Open | null>(null);
  const [toRemove, setToRemove] = useState<Recipient | null>(null);
  const remove = useRemoveRecipient();
  const close = () => setOpen(null);
  const add = () => setOpen({ kind: 'edit', recipient: null });
  const removeNow = (recipient: Recipient) => {
    setToRemove(null);
    remove.mutate(
      { id: recipient.id },
      {
        onSuccess: () => showMessage({ tone: 'done', title: t('removed', { name: recipient.name }) }),
      },
    );
  };
  return (
    <div className="stack form-stack">
      <div className="row wrap">
        <Button does="recipient.save" icon={Plus} onPress={add}>
          {t('recipients.add')}
        </Button>
        <Button does="recipient.addMany" icon={TableProperties} onPress={() => setOpen({ kind: 'import' })}>
          {t('recipients.import')}
        </Button>
        <span className="grow" />
        {recipients.data && recipients.data.length > 0 && (
          <span className="soft">{t('recipients.count', { n: recipients.data.length })}</span>
        )}
      </div>
      <Loaded query={recipients}>
        {(known) =>
          known.length === 0 ? (
            <EmptyState icon={Building2} title={t('recipients.emptyTitle')}>
              {t('recipients.emptyDetail')}
            </EmptyState>
          ) : (
            <RecipientTable
              recipients={known}
              onEdit={(recipient) => setOpen({ kind: 'edit', recipient })}
              onRemove={setToRemove}
            />
          )
        }
      </Loaded>
      {open?.kind === 'edit' && <RecipientDialog recipient={open.recipient} onClose={close} />}
      {open?.kind === 'import' && <RecipientImport onClose={close} />}
      {toRemove !== null && (
        <ConfirmDialog
          title={t('recipients.removeTitle', { name: toRemove.name })}
          answer={t('recipients.remove', { name: toRemove.name })}
          onConfirm={() => removeNow(toRemove)}
          onClose={() => setToRemove(null)}
        >
          {t('recipients.removeDetail')}
        </ConfirmDialog>
      )}
    </div>
  );
}

type TableProps = {
  readonly recipients: readonly Recipient[];
  readonly onEdit: (recipient: Recipient) => void;
  readonly onRemove: (recipient: Recipient) => void;
};

function RecipientTable({ recipients, onEdit, onRemove }: TableProps) {
  const { t } = useTranslation('settings');
  return (
    <table className="list-table">
      <thead>
        <tr>
          <th scope="col">{t('recipients.name')}</th>
          <th scope="col">{t('recipients.formalTitle')}</th>
          <th scope="col">
            <span className="vh">{t('recipients.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {recipients.map((recipient) => (
          <tr key={recipient.id}>
            <th scope="row">
              <WholeName name={recipient.name} />
            </th>
            <td>
              <WholeName name={recipient.formalTitle} />
              <div className="soft break">{recipient.email}</div>
            </td>
            <td className="actions">
              <Button
                does="recipient.save"
                tone="quiet"
                size="small"
                icon={Pencil}
                label={t('recipients.edit', { name: recipient.name })}
                onPress={() => onEdit(recipient)}
              />
              <Button
                does="recipient.remove"
                tone="quiet"
                size="small"
                icon={Trash2}
                label={t('recipients.remove', { name: recipient.name })}
                onPress={() => onRemove(recipient)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
