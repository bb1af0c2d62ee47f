/** The first administrator, then the recovery key; only both together make it an office with users. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyToConfirm, PeopleStatus } from '../../../shared/people/person.ts';
import type { Role } from '../../../shared/people/role.ts';
import { Dialog } from '../../components/dialog.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useOffice } from '../../queries/office.ts';
import { useBeginPeople } from '../../queries/people.ts';
import { NewSecret, useNewSecret } from './new-secret.tsx';
import { PeopleKeyStep } from './people-key-step.tsx';
import { RoleBoxes } from './role-boxes.tsx';

type Props = { readonly take: (status: PeopleStatus) => void; readonly onClose: () => void };

export function BeginDialog({ take, onClose }: Props) {
  const { t } = useTranslation('people');
  const [name, setName] = useState(useOffice().data?.settings?.clerkName ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(['clerk', 'administrator']);
  const [waiting, setWaiting] = useState<KeyToConfirm | null>(null);
  const secret = useNewSecret();
  const begin = useBeginPeople();
  if (waiting !== null)
    return (
      <Dialog title={t('key.title')} onClose={onClose}>
        <PeopleKeyStep waiting={waiting} onDone={take} onCancel={onClose} />
      </Dialog>
    );
  const submit = async () => {
    const value = secret.take();
    if (value === null) return;
    const held: Role[] = [...new Set([...roles, 'administrator' as const])];
    await begin.mutateAsync({ name, roles: held, secret: value }).then(setWaiting);
  };
  return (
    <FormDialog title={t('begin.title')} answer={t('begin.next')} onSubmit={submit} onClose={onClose}>
      <div className="stack form-stack">
        <TextField label={t('office.name')} value={name} onChange={setName} autoFocus />
        <RoleBoxes held={roles} onChange={setRoles} fixed="administrator" />
        <NewSecret secret={secret} />
      </div>
    </FormDialog>
  );
}
