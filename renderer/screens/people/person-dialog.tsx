/** A new user, or name, roles and password of one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/people/person.ts';
import type { Role } from '../../../shared/people/role.ts';
import { FormDialog } from '../../components/form-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useSavePerson } from '../../queries/people.ts';
import { NewSecret, useNewSecret } from './new-secret.tsx';
import { RoleBoxes } from './role-boxes.tsx';

type Props = { readonly person: Person | null; readonly onClose: () => void };

export function PersonDialog({ person, onClose }: Props) {
  const { t } = useTranslation('people');
  const [name, setName] = useState(person?.name ?? '');
  const [roles, setRoles] = useState<readonly Role[]>(person?.roles ?? ['clerk']);
  const secret = useNewSecret();
  const save = useSavePerson();
  const lacks = name.trim() === '' ? t('office.needName') : roles.length === 0 ? t('office.needRole') : null;
  const submit = async () => {
    const isKept = person !== null && secret.values.every((value) => value === '');
    const value = isKept ? null : secret.take();
    if (value === null && !isKept) return;
    await save.mutateAsync({ id: person?.id ?? null, name, roles: [...roles], secret: value });
    showMessage({ tone: 'done', title: t('office.saved'), slot: 'people' });
    onClose();
  };
  const title = person === null ? t('office.add') : t('office.edit', { name: person.name });
  return (
    <FormDialog title={title} heldBack={lacks} onSubmit={submit} onClose={onClose}>
      <div className="stack form-stack">
        <TextField label={t('office.name')} value={name} onChange={setName} autoFocus />
        <RoleBoxes held={roles} onChange={setRoles} />
        <NewSecret secret={secret} {...(person !== null && { label: t('office.newSecret') })} />
      </div>
    </FormDialog>
  );
}
