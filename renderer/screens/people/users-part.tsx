/** ตั้งค่า, ผู้ใช้: an office of one person begins here; an administrator keeps people, everybody the own password. */
import { KeyRound, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyToConfirm, PeopleStatus } from '../../../shared/people/person.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { type Rights, useRights } from '../../components/rights.ts';
import { TextField } from '../../components/text-field.tsx';
import { useChangeSecret, useEndPeople, useNewKey, usePeople, useSetLock } from '../../queries/people.ts';
import { BeginDialog } from './begin-dialog.tsx';
import { NewSecret, useNewSecret } from './new-secret.tsx';
import { PeopleKeyStep } from './people-key-step.tsx';
import { PeopleList } from './people-list.tsx';
import { PersonDialog } from './person-dialog.tsx';

export function UsersPart() {
  const { t } = useTranslation('people');
  const rights = useRights();
  const [isBeginning, setIsBeginning] = useState(false);
  if (rights === null) return null;
  const taken = (status: PeopleStatus) => {
    rights.take(status);
    // On the desk of the first administrator, which is drawn next.
    requestAnimationFrame(() => showMessage({ tone: 'done', title: t('begin.done'), slot: 'people' }));
  };
  if (rights.status.state !== 'open') return <Staffed rights={rights} />;
  return (
    <div className="stack form-stack">
      <p className="soft">{t('begin.intro')}</p>
      <div>
        <Button icon={UserPlus} onPress={() => setIsBeginning(true)}>
          {t('begin.start')}
        </Button>
      </div>
      {isBeginning && <BeginDialog take={taken} onClose={() => setIsBeginning(false)} />}
    </div>
  );
}

type Opened = 'add' | 'own' | 'end' | KeyToConfirm | null;

function Staffed({ rights }: { readonly rights: Rights }) {
  const { t } = useTranslation('people');
  const { roles } = rights.status;
  const isAdministrator = roles.includes('administrator');
  const maySee = isAdministrator || roles.includes('chief');
  const people = usePeople(maySee);
  const [opened, setOpened] = useState<Opened>(null);
  const newKey = useNewKey();
  const close = () => setOpened(null);
  const taken = (status: PeopleStatus) => {
    rights.take(status);
    showMessage({ tone: 'done', title: t('key.inForce'), slot: 'people' });
    close();
  };
  return (
    <div className="stack form-stack">
      {maySee && (
        <Loaded query={people}>
          {(listed) => <PeopleList people={listed} isAdministrator={isAdministrator} />}
        </Loaded>
      )}
      {!maySee && <p className="soft">{t('office.notYours')}</p>}
      <div className="row wrap">
        {isAdministrator && (
          <Button tone="main" icon={UserPlus} onPress={() => setOpened('add')}>
            {t('office.add')}
          </Button>
        )}
        <Button onPress={() => setOpened('own')}>{t('office.ownChange')}</Button>
        {isAdministrator && (
          <>
            <Button
              icon={KeyRound}
              isPending={newKey.isPending}
              onPress={() => newKey.mutate({}, { onSuccess: setOpened })}
            >
              {t('office.newKey')}
            </Button>
            <Button tone="danger" onPress={() => setOpened('end')}>
              {t('office.end')}
            </Button>
          </>
        )}
      </div>
      {isAdministrator && <LockMinutes minutes={rights.status.lockMinutes} />}
      {opened === 'add' && <PersonDialog person={null} onClose={close} />}
      {opened === 'own' && <OwnSecret onClose={close} />}
      {opened === 'end' && <End take={rights.take} onClose={close} />}
      {opened !== null && typeof opened === 'object' && (
        <Dialog title={t('key.title')} onClose={close}>
          <PeopleKeyStep waiting={opened} onDone={taken} onCancel={close} />
        </Dialog>
      )}
    </div>
  );
}

function LockMinutes({ minutes }: { readonly minutes: number }) {
  const { t } = useTranslation(['people', 'common']);
  const [typed, setTyped] = useState(String(minutes));
  const save = useSetLock();
  const lockMinutes = Number(toArabicDigits(typed.trim()));
  const isFit = /^\d+$/.test(toArabicDigits(typed.trim())) && lockMinutes >= 1 && lockMinutes <= 240;
  return (
    <div className="stack form-stack">
      <TextField
        label={t('office.lockMinutes')}
        hint={t('office.lockHint')}
        inputMode="numeric"
        className="narrow"
        value={typed}
        onChange={setTyped}
        error={isFit ? undefined : t('office.lockUnfit')}
      />
      <div>
        <Button
          isPending={save.isPending}
          heldBack={isFit ? null : t('office.lockUnfit')}
          onPress={() =>
            save.mutate(
              { lockMinutes },
              {
                onSuccess: () => showMessage({ tone: 'done', title: t('office.lockSaved'), slot: 'people' }),
              },
            )
          }
        >
          {t('common:action.save')}
        </Button>
      </div>
    </div>
  );
}

function OwnSecret({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const [old, setOld] = useState('');
  const secret = useNewSecret();
  const change = useChangeSecret();
  const submit = async () => {
    const value = secret.take();
    if (value === null) return;
    await change.mutateAsync({ old, secret: value });
    showMessage({ tone: 'done', title: t('office.ownDone'), slot: 'people' });
    onClose();
  };
  return (
    <FormDialog title={t('office.own')} onSubmit={submit} onClose={onClose}>
      <div className="stack form-stack">
        <TextField label={t('office.ownOld')} type="password" value={old} onChange={setOld} autoFocus />
        <NewSecret secret={secret} label={t('office.ownNew')} />
      </div>
    </FormDialog>
  );
}

type EndProps = { readonly take: (status: PeopleStatus) => void; readonly onClose: () => void };

function End({ take, onClose }: EndProps) {
  const { t } = useTranslation('people');
  const [secret, setSecret] = useState('');
  const end = useEndPeople();
  const submit = async () => take(await end.mutateAsync({ secret }));
  return (
    <FormDialog title={t('office.endTitle')} answer={t('office.end')} onSubmit={submit} onClose={onClose}>
      <div className="stack form-stack">
        <p>{t('office.endDetail')}</p>
        <TextField
          label={t('office.endSecret')}
          type="password"
          value={secret}
          onChange={setSecret}
          autoFocus
        />
      </div>
    </FormDialog>
  );
}
