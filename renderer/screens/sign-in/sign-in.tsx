/** The locked program: who signs in, and the way in for an administrator with the recovery key. Nothing of any letter. */
import type { QueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEventHandler,
  type RefObject,
  type SubmitEventHandler,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { AppError } from '../../../shared/contract/errors.ts';
import type { KeyToConfirm, PeopleStatus } from '../../../shared/people/person.ts';
import { Button } from '../../components/button.tsx';
import { Notice } from '../../components/message.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { noteStatus, useRecover, useSignIn } from '../../queries/people.ts';
import { errorWords } from '../../text/error-text.ts';
import { NewSecret, useNewSecret } from '../people/new-secret.tsx';
import { PeopleKeyStep } from '../people/people-key-step.tsx';
import './sign-in.css';

type Props = { readonly status: PeopleStatus; readonly above: QueryClient; readonly hasWork: boolean };

/** `key`: the new recovery key, after the old one was right. */
type Step = 'signIn' | 'recover' | 'key';

/** Who signed in last in this window. */
let lastId = '';

export function SignIn({ status, above, hasWork }: Props) {
  const { t } = useTranslation('people');
  const [step, setStep] = useState<Step>('signIn');
  const take = (next: PeopleStatus) => noteStatus(above, next);
  return (
    <main className="sign-in">
      <div className="sign-in-card">
        <h1>
          <Lock aria-hidden="true" />
          {t(`${step}.title`)}
        </h1>
        {step === 'signIn' ? (
          <Enter status={status} hasWork={hasWork} onDone={take} />
        ) : (
          <Recover status={status} onKey={() => setStep('key')} onDone={take} />
        )}
        <div className="row wrap">
          {step === 'signIn' && <span className="small soft grow">{t('signIn.forgot')}</span>}
          <Button tone="quiet" size="small" onPress={() => setStep(step === 'signIn' ? 'recover' : 'signIn')}>
            {t(step === 'signIn' ? 'signIn.administratorForgot' : 'signIn.back')}
          </Button>
        </div>
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
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useFocusHere(field);
  useForget(signIn.error, signIn.reset);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever is chosen is brought into sight
  useEffect(() => {
    // A promise by now: an effect would take it for what cleans up after it.
    void form.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' });
  }, [who]);
  // From the password itself: arrows have nothing else to do in one line of dots.
  const chooseByArrows: KeyboardEventHandler = (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const at = status.people.findIndex(({ id }) => id === who);
    const next = status.people.at((at + step) % status.people.length);
    if (next !== undefined) setWho(next.id);
  };
  const names = { '--names': status.people.length } as CSSProperties;
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    lastId = who;
    signIn.mutate({ id: who, secret }, { onSuccess: onDone, onError: () => setSecret('') });
  };
  return (
    <form className="sign-in-names" style={names} ref={form} onSubmit={submit} noValidate>
      {hasWork && <p className="small">{t('signIn.kept')}</p>}
      <RadioGroup
        label={t('signIn.who')}
        options={status.people.map(({ id, name }) => ({ value: id, label: name }))}
        value={who}
        onChange={setWho}
      />
      <TextField
        label={t('signIn.secret')}
        type="password"
        value={secret}
        onChange={setSecret}
        onKeyDown={chooseByArrows}
        inputRef={field}
        {...(status.people.length > 1 && { hint: t('signIn.keys') })}
      />
      <Fault error={signIn.error} />
      <Button tone="main" size="big" type="submit" keyHint="Enter" isPending={signIn.isPending}>
        {t('signIn.enter')}
      </Button>
    </form>
  );
}

function Recover({ status, onKey, onDone }: PartProps & { readonly onKey: () => void }) {
  const { t } = useTranslation('people');
  const [who, setWho] = useState(status.administrators[0]?.id ?? '');
  const [key, setKey] = useState('');
  const [waiting, setWaiting] = useState<KeyToConfirm | null>(null);
  const secret = useNewSecret();
  const recover = useRecover();
  useForget(recover.error, recover.reset);
  if (waiting !== null) return <PeopleKeyStep waiting={waiting} onDone={onDone} />;
  const submit: SubmitEventHandler = (event) => {
    event.preventDefault();
    const value = secret.take();
    if (value === null) return;
    const taken = (next: KeyToConfirm) => {
      setWaiting(next);
      onKey();
    };
    recover.mutate({ key, id: who, secret: value }, { onSuccess: taken });
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

/** A dialog that was open when it was locked holds all else out of reach until it is hidden, some frames later. */
function useFocusHere(field: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let frame = 0;
    let triesLeft = 60;
    const focus = () => {
      field.current?.focus();
      triesLeft -= 1;
      if (document.activeElement !== field.current && triesLeft > 0) frame = requestAnimationFrame(focus);
    };
    focus();
    return () => cancelAnimationFrame(frame);
  }, [field]);
}

/** The wait is over: what told of it goes, and the person sees that the next try counts. */
function useForget(error: Error | null, reset: () => void): void {
  useEffect(() => {
    const seconds =
      error instanceof AppError && error.code === 'try-later' ? Number(error.params.seconds) : null;
    if (seconds === null || Number.isNaN(seconds)) return undefined;
    const waiting = setTimeout(reset, seconds * 1000);
    return () => clearTimeout(waiting);
  }, [error, reset]);
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
