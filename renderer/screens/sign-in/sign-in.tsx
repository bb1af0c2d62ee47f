/** The locked program: who signs in, and the way in for an administrator with the recovery key. Nothing of any letter. */
import type { QueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { type SubmitEventHandler, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyToConfirm, PeopleStatus } from '../../../shared/people/person.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { noteStatus, useRecover, useSignIn } from '../../queries/people.ts';
import { errorWords } from '../../text/error-text.ts';
import { KeyStep } from '../people/key-step.tsx';
import { NewSecret, useNewSecret } from '../people/new-secret.tsx';
import './sign-in.css';

type Props = { readonly status: PeopleStatus; readonly above: QueryClient; readonly hasWork: boolean };

/** Who signed in last in this window. */
let lastId = '';

export function SignIn({ status, above, hasWork }: Props) {
  const { t } = useTranslation('people');
  const [isRecovering, setIsRecovering] = useState(false);
  const take = (next: PeopleStatus) => noteStatus(above, next);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>
          <Lock aria-hidden="true" />
          {t(isRecovering ? 'recover.title' : 'signIn.title')}
        </h1>
        {isRecovering ? (
          <Recover status={status} onDone={take} />
        ) : (
          <Enter status={status} hasWork={hasWork} onDone={take} />
        )}
        <p className="small soft">{!isRecovering && t('signIn.forgot')}</p>
        <Button tone="quiet" size="small" onPress={() => setIsRecovering(!isRecovering)}>
          {t(isRecovering ? 'signIn.back' : 'signIn.administratorForgot')}
        </Button>
      </div>
    </main>
  );
}

type PartProps = { readonly status: PeopleStatus; readonly onDone: (status: PeopleStatus) => void };

function Enter({ status, hasWork, onDone }: PartProps & { readonly hasWork: boolean }) {
  const { t } = useTranslation('people');
  const known = status.people.some(({ id }) => id === lastId);
  const [who, setWho] = useState(known ? lastId : (status.people[0]?.id ?? ''));
  const [secret, setSecret] = useState('');
  const signIn = useSignIn();
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    lastId = who;
    signIn.mutate({ id: who, secret }, { onSuccess: onDone, onError: () => setSecret('') });
  };
  return (
    <form className="stack form-stack" onSubmit={submit} noValidate>
      {hasWork && <p className="small">{t('signIn.kept')}</p>}
      <RadioGroup
        label={t('signIn.who')}
        options={status.people.map(({ id, name }) => ({ value: id, label: name }))}
        value={who}
        onChange={setWho}
      />
      <TextField label={t('signIn.secret')} type="password" value={secret} onChange={setSecret} autoFocus />
      <Fault error={signIn.error} />
      <Button tone="main" size="big" type="submit" keyHint="Enter" isPending={signIn.isPending}>
        {t('signIn.enter')}
      </Button>
    </form>
  );
}

function Recover({ status, onDone }: PartProps) {
  const { t } = useTranslation('people');
  const [who, setWho] = useState(status.administrators[0]?.id ?? '');
  const [key, setKey] = useState('');
  const [waiting, setWaiting] = useState<KeyToConfirm | null>(null);
  const secret = useNewSecret();
  const recover = useRecover();
  if (waiting !== null) return <KeyStep waiting={waiting} onDone={onDone} />;
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    const value = secret.take();
    if (value !== null) recover.mutate({ key, id: who, secret: value }, { onSuccess: setWaiting });
  };
  return (
    <form className="stack form-stack" onSubmit={submit} noValidate>
      <p className="soft">{t('recover.intro')}</p>
      <RadioGroup
        label={t('recover.who')}
        options={status.administrators.map(({ id, name }) => ({ value: id, label: name }))}
        value={who}
        onChange={setWho}
      />
      <TextField
        label={t('recover.key')}
        hint={t('recover.keyHint')}
        value={key}
        onChange={setKey}
        autoFocus
      />
      <NewSecret secret={secret} />
      <Fault error={recover.error} />
      <Button tone="main" type="submit" isPending={recover.isPending}>
        {t('recover.next')}
      </Button>
    </form>
  );
}

/** Said where the person looks; there is no message strip while it is locked. */
export function Fault({ error }: { readonly error: Error | null }) {
  const words = error === null ? null : errorWords(error);
  return (
    <div role="alert">
      {words !== null && (
        <Notice tone="error" title={words.title}>
          {words.detail}
        </Notice>
      )}
    </div>
  );
}
