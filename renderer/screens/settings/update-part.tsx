/** ตั้งค่า, รุ่นใหม่: off until a place and a key are given; looks when asked, tells, and saves what was verified. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  keyShape,
  placeProblem,
  type UpdateLook,
  type UpdatePlan,
  type UpdateRefusal,
} from '../../../shared/office/update.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { useMay } from '../../components/rights.ts';
import { TextField } from '../../components/text-field.tsx';
import { useAppStatus } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { deliver } from '../../queries/output.ts';
import { useChooseUpdates, useLookForUpdate, useSaveUpdate, useUpdates } from '../../queries/update.ts';

export function UpdatePart() {
  const { t } = useTranslation('update');
  const version = useAppStatus().data?.version ?? '';
  const mayChoose = useMay('update.choose');
  return (
    <div className="stack form-stack">
      <p>{t('running', { version })}</p>
      <p className="soft">{t('intro')}</p>
      {mayChoose ? <Updates /> : <p>{t('notAllowed')}</p>}
    </div>
  );
}

function Updates() {
  const updates = useUpdates();
  return (
    <Loaded query={updates}>
      {({ plan, last }) =>
        plan.place === null ? <PlaceForm /> : <Chosen plan={plan} place={plan.place} last={last} />
      }
    </Loaded>
  );
}

function PlaceForm() {
  const { t } = useTranslation('update');
  const choose = useChooseUpdates();
  const [place, setPlace] = useState('');
  const [key, setKey] = useState('');
  const [isTried, setIsTried] = useState(false);
  const wrongPlace = placeProblem(place.trim());
  const wrongKey = !keyShape.test(key.trim());
  const use = () => {
    setIsTried(true);
    if (wrongPlace !== null || wrongKey) return;
    choose.mutate(
      { place: place.trim(), keys: [key.trim()] },
      { onSuccess: () => showMessage({ tone: 'done', title: t('used'), slot: 'update' }) },
    );
  };
  return (
    <form
      className="stack form-stack"
      onSubmit={(event) => {
        event.preventDefault();
        use();
      }}
    >
      <p>{t('off')}</p>
      <TextField
        label={t('place')}
        value={place}
        onChange={setPlace}
        hint={t('placeHint')}
        error={isTried && wrongPlace !== null ? t(`problem.${wrongPlace}`) : undefined}
      />
      <TextField
        label={t('key')}
        value={key}
        onChange={setKey}
        hint={t('keyHint')}
        error={isTried && wrongKey ? t('keyProblem') : undefined}
      />
      <div className="row wrap">
        <Button type="submit" isPending={choose.isPending}>
          {t('use')}
        </Button>
      </div>
    </form>
  );
}

type ChosenProps = { readonly plan: UpdatePlan; readonly place: string; readonly last: UpdateLook | null };

function Chosen({ plan, place, last }: ChosenProps) {
  const { t } = useTranslation('update');
  const choose = useChooseUpdates();
  const look = useLookForUpdate();
  const stop = () =>
    choose.mutate(
      { place: null, keys: [] },
      { onSuccess: () => showMessage({ tone: 'done', title: t('stopped'), slot: 'update' }) },
    );
  return (
    <>
      <dl className="update-place">
        <dt>{t('place')}</dt>
        <dd className="break">{place}</dd>
        <dt>{t('key')}</dt>
        <dd className="break">{plan.keys.join(' ')}</dd>
      </dl>
      {last !== null && <Looked last={last} />}
      <div className="row wrap">
        <Button
          tone={last?.kind === 'offered' ? 'plain' : 'main'}
          onPress={() => look.mutate({})}
          isPending={look.isPending}
        >
          {t('look')}
        </Button>
        <Button onPress={stop}>{t('stop')}</Button>
      </div>
    </>
  );
}

function Looked({ last }: { readonly last: UpdateLook }) {
  const { t } = useTranslation('update');
  const save = useSaveUpdate();
  if (last.kind === 'newest')
    return (
      <Notice tone="done" title={t('newest')}>
        {t('lookedAt', { at: last.at })}
      </Notice>
    );
  if (last.kind === 'refused') return <Refused why={last.why} />;
  if (save.data?.kind === 'refused') return <Refused why={save.data.why} />;
  const { version, issuedAt, file } = last.offer;
  const saveFile = () =>
    save.mutate(
      {},
      {
        onSuccess: (saved) => {
          if (saved.kind === 'saved') void deliver(saved.produced, 'save').catch(showError);
        },
      },
    );
  return (
    <Notice
      tone="info"
      title={t('offered', { version })}
      actions={
        <Button tone="main" onPress={saveFile} isPending={save.isPending}>
          {t('save')}
        </Button>
      }
    >
      {t('offeredDetail', { at: issuedAt, name: file.name })}
    </Notice>
  );
}

function Refused({ why }: { readonly why: UpdateRefusal }) {
  const { t } = useTranslation('update');
  const isGrave = why === 'not-signed' || why === 'replayed' || why === 'file-changed';
  return (
    <Notice tone={isGrave ? 'error' : 'doubt'} title={t('refusedTitle')}>
      {t(`refused.${why}`)}
    </Notice>
  );
}
