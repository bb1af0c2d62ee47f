/** Lists made so far, newest first: opened, printed again, voided. */
import { FolderOpen, Printer, SquareSlash, Stamp } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { KeepingListBrief, ListForm } from '../../../shared/keeping/list.ts';
import { Answers } from '../../components/answers.tsx';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { showError } from '../../queries/call.ts';
import { printList, useKeepingLists, useVoidList } from '../../queries/keeping.ts';
import { ListsExport } from './kept-export.tsx';

export function ListsMade({ forms }: { readonly forms: readonly ListForm[] }) {
  const { t } = useTranslation('keeping');
  const titleId = useId();
  const [only] = forms;
  const lists = useKeepingLists(forms.length === 1 && only !== undefined ? only : null);
  const [voiding, setVoiding] = useState<KeepingListBrief | null>(null);
  const made = (lists.data ?? []).filter(({ form }) => forms.includes(form));
  return (
    <section className="panel" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{t('lists.title')}</h2>
        <span className="grow" />
        {made.length > 0 && <ListsExport lists={made} />}
      </header>
      <div className="pad">
        <Loaded query={lists}>
          {(all) => {
            const shown = all.filter(({ form }) => forms.includes(form));
            if (shown.length === 0) return <p className="soft">{t('lists.none')}</p>;
            return (
              <ul className="keeping-lists">
                {shown.map((list) => (
                  <li key={list.id} className={list.state === 'voided' ? 'is-voided' : undefined}>
                    <ListLine list={list} onVoid={() => setVoiding(list)} />
                  </li>
                ))}
              </ul>
            );
          }}
        </Loaded>
      </div>
      {voiding !== null && <VoidDialog list={voiding} onClose={() => setVoiding(null)} />}
    </section>
  );
}

function ListLine({ list, onVoid }: { readonly list: KeepingListBrief; readonly onVoid: () => void }) {
  const { t } = useTranslation('keeping');
  const { id, form, number, year, state } = list;
  const isOpen = form === 'destruction' && state !== 'destroyed' && state !== 'voided';
  return (
    <>
      <div className="grow">
        <div className="row wrap">
          <Link className="lists-name" href={`/keeping/list/${id}`}>
            {t('lists.number', { number, year })}
          </Link>
          <span>{t(`lists.form.${form}`)}</span>
          {(form === 'destruction' || state === 'voided') && (
            <Chip tone={isOpen ? 'doubt' : 'plain'}>{t(`state.${state}`)}</Chip>
          )}
        </div>
        <div className="small soft">
          {t('lists.count', { n: list.count })} · {t('lists.madeOn', { day: list.madeOn })}
          {form !== 'storing' && form !== 'deposit' && ` · ${t('lists.ofYear', { year: list.ofYear })}`}
          {list.voidReason !== '' && ` · ${list.voidReason}`}
        </div>
      </div>
      <ListButtons list={list} onVoid={onVoid} />
    </>
  );
}

function ListButtons({ list, onVoid }: { readonly list: KeepingListBrief; readonly onVoid: () => void }) {
  const { t } = useTranslation('keeping');
  const { id, form, state, number, year } = list;
  const name = t('lists.number', { number, year });
  const print = (what: 'list' | 'stamps') => () => void printList({ id, what }).catch(showError);
  const isSettled = state === 'voided' || state === 'destroyed';
  return (
    <>
      {form === 'destruction' && (
        <Link className="btn tiny" href={`/keeping/list/${id}`} aria-label={`${t('lists.open')} ${name}`}>
          <FolderOpen aria-hidden="true" />
          {t('lists.open')}
        </Link>
      )}
      <Button size="small" icon={Printer} onPress={print('list')}>
        {t('lists.print')}
      </Button>
      {form === 'storing' && state !== 'voided' && (
        <Button size="small" icon={Stamp} onPress={print('stamps')}>
          {t('lists.stamps')}
        </Button>
      )}
      {!isSettled && (
        <Button does="keeping.void" size="small" tone="quiet" icon={SquareSlash} onPress={onVoid}>
          {t('lists.void')}
        </Button>
      )}
    </>
  );
}

function VoidDialog({ list, onClose }: { readonly list: KeepingListBrief; readonly onClose: () => void }) {
  const { t } = useTranslation('keeping');
  const voidList = useVoidList();
  const [reason, setReason] = useState('');
  const { number, year } = list;

  async function answer(): Promise<void> {
    await voidList.mutateAsync({ id: list.id, reason: reason.trim() });
    showMessage({ tone: 'done', title: t('lists.voided') });
    onClose();
  }

  return (
    <Dialog
      role="alertdialog"
      title={t('lists.voidTitle', { number, year })}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('cancel')}
          onCancel={onClose}
          answer={t('lists.void')}
          tone="danger"
          onAnswer={answer}
          heldBack={reason.trim() === '' ? t('lists.needReason') : null}
        />
      }
    >
      <p>{t('lists.voidExplain')}</p>
      <TextField label={t('lists.voidReason')} value={reason} onChange={setReason} autoFocus />
    </Dialog>
  );
}
