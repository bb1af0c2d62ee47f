/** Recipient groups: the usual "to all" of a circular. */
import { Pencil, Plus, Trash2, Users } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecipientGroup } from '../../../shared/office/office.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { useGroups, useRecipients, useRemoveGroup } from '../../queries/office.ts';
import { GroupDialog } from './group-dialog.tsx';

export function GroupsPart() {
  const { t } = useTranslation('settings');
  const groups = useGroups();
  const recipients = useRecipients();
  const [edited, setEdited] = useState<RecipientGroup | 'new' | null>(null);
  const [toRemove, setToRemove] = useState<RecipientGroup | null>(null);
  const remove = useRemoveGroup();
  const removeNow = (group: RecipientGroup) => {
    setToRemove(null);
    remove.mutate(
      { id: group.id },
      { onSuccess: () => showMessage({ tone: 'done', title: t('removed', { name: group.name }) }) },
    );
  };
  return (
    <div className="stack form-stack">
      <div>
        <Button
          does="group.save"
          icon={Plus}
          onPress={() => setEdited('new')}
          heldBack={recipients.data?.length === 0 ? t('groups.needRecipients') : null}
        >
          {t('groups.add')}
        </Button>
      </div>
      <Loaded query={groups}>
        {(known) =>
          known.length === 0 ? (
            <EmptyState icon={Users} title={t('groups.emptyTitle')}>
              {t('groups.emptyDetail')}
            </EmptyState>
          ) : (
            <ul className="stack form-stack">
              {known.map((group) => (
                <GroupRow
                  key={group.id}
                  group={group}
                  onEdit={() => setEdited(group)}
                  onRemove={() => setToRemove(group)}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {edited !== null && recipients.data !== undefined && (
        <GroupDialog
          group={edited === 'new' ? null : edited}
          isFirst={groups.data?.length === 0}
          recipients={recipients.data}
          onClose={() => setEdited(null)}
        />
      )}
      {toRemove !== null && (
        <ConfirmDialog
          title={t('groups.removeTitle', { name: toRemove.name })}
          answer={t('groups.remove', { name: toRemove.name })}
          onConfirm={() => removeNow(toRemove)}
          onClose={() => setToRemove(null)}
        >
          {t('groups.removeDetail')}
        </ConfirmDialog>
      )}
    </div>
  );
}

type RowProps = {
  readonly group: RecipientGroup;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
};

function GroupRow({ group, onEdit, onRemove }: RowProps) {
  const { t } = useTranslation('settings');
  return (
    <li className="card row">
      <div className="grow">
        <h3>{group.name}</h3>
        <p className="soft small">{group.addressLine}</p>
      </div>
      {group.isDefault && <Chip tone="go">{t('groups.defaultMark')}</Chip>}
      <span className="soft num">{t('groups.memberCount', { n: group.memberIds.length })}</span>
      <Button
        does="group.save"
        tone="quiet"
        size="small"
        icon={Pencil}
        label={t('groups.edit', { name: group.name })}
        onPress={onEdit}
      />
      <Button
        does="group.remove"
        tone="quiet"
        size="small"
        icon={Trash2}
        label={t('groups.remove', { name: group.name })}
        onPress={onRemove}
      />
    </li>
  );
}
