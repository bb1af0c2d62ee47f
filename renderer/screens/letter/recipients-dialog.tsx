/** Chooses recipients one by one or by group. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useGroups, useRecipients } from '../../queries/office.ts';

type Props = {
  readonly chosen: readonly string[];
  readonly onChange: (ids: string[]) => void;
  readonly onClose: () => void;
};

export function RecipientsDialog({ chosen, onChange, onClose }: Props) {
  const { t } = useTranslation('letter');
  const recipients = useRecipients().data ?? [];
  const groups = useGroups().data ?? [];
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set(chosen));

  function toggle(id: string, isIn: boolean): void {
    const next = new Set(ids);
    if (isIn) next.add(id);
    else next.delete(id);
    setIds(next);
  }

  return (
    <Dialog
      title={t('recipients.title')}
      onClose={onClose}
      width="44rem"
      footer={
        <>
          <span className="soft grow">{t('recipients.count', { total: ids.size })}</span>
          <Button inDialog onPress={onClose}>
            {t('recipients.cancel')}
          </Button>
          <Button
            inDialog
            tone="main"
            command="mainAction"
            onPress={() => {
              // In the order of the office's list, whatever order they were ticked in.
              onChange(recipients.map(({ id }) => id).filter((id) => ids.has(id)));
              onClose();
            }}
          >
            {t('recipients.save')}
          </Button>
        </>
      }
    >
      <div className="row wrap">
        {groups.map((group) => (
          <Button key={group.id} inDialog size="small" onPress={() => setIds(new Set(group.memberIds))}>
            {group.name}
          </Button>
        ))}
        <Button inDialog size="small" onPress={() => setIds(new Set(recipients.map(({ id }) => id)))}>
          {t('recipients.all')}
        </Button>
        <Button inDialog size="small" onPress={() => setIds(new Set())}>
          {t('recipients.none')}
        </Button>
      </div>
      <div className="recipient-list">
        {recipients.map((recipient) => (
          <Checkbox
            key={recipient.id}
            isSelected={ids.has(recipient.id)}
            onChange={(isIn) => toggle(recipient.id, isIn)}
          >
            {recipient.name}
          </Checkbox>
        ))}
      </div>
    </Dialog>
  );
}
