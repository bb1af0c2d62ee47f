/** Class, place and code for the chosen letters; as storing, also the list that goes with them (forms 19 and 20). */
import './keeping.css';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { noFacts } from '../../../shared/keeping/list.ts';
import { type Retention, retentions } from '../../../shared/keeping/retention.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Answers } from '../../components/answers.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { ThaiDateField } from '../../components/thai-date-field.tsx';
import { useToday } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { printList, useFile, useStore } from '../../queries/keeping.ts';
import { useOffice } from '../../queries/office.ts';

type Props = {
  readonly kind: 'store' | 'file';
  readonly letters: readonly { readonly entry: { readonly id: string } }[];
  readonly onClose: (isDone: boolean) => void;
};

export function FilingDialog({ kind, letters, onClose }: Props) {
  const { t } = useTranslation('keeping');
  const today = useToday();
  const clerk = useOffice().data?.settings?.clerkName ?? '';
  const store = useStore();
  const file = useFile();
  const [retention, setRetention] = useState<'own' | Retention>('own');
  const [until, setUntil] = useState('');
  const [shelf, setShelf] = useState({ place: '', fileCode: '', note: '' });
  const [on, setOn] = useState<string | null>(today);
  const [giver, setGiver] = useState(clerk);
  const [receiver, setReceiver] = useState('');
  const year = yearOf(until);
  const isBadYear = retention === 'by-law' && until.trim() !== '' && year === null;
  const lacks = isBadYear ? t('store.badYear') : kind === 'store' && on === null ? t('store.needDay') : null;

  async function save(): Promise<void> {
    const input = {
      ...shelf,
      entryIds: letters.map(({ entry }) => entry.id),
      retention: retention === 'own' ? null : retention,
      until: retention === 'by-law' ? year : null,
    };
    if (kind === 'file') {
      await file.mutateAsync(input);
      showMessage({ tone: 'done', title: t('file.done', { n: letters.length }) });
    } else if (on !== null) {
      const facts = {
        ...noFacts,
        committee: [],
        giver: { name: giver.trim(), position: '' },
        receiver: { name: receiver.trim(), position: '' },
      };
      const { id, number, year: listYear } = await store.mutateAsync({ ...input, on, facts });
      const print = (what: 'list' | 'stamps') => () => void printList({ id, what }).catch(showError);
      showMessage({
        tone: 'done',
        title: t('store.done', { number, year: listYear }),
        actions: [
          { label: t('lists.print'), onPress: print('list') },
          { label: t('lists.stamps'), onPress: print('stamps') },
        ],
      });
    }
    onClose(true);
  }

  return (
    <Dialog
      title={t(kind === 'store' ? 'store.title' : 'file.title', { n: letters.length })}
      onClose={() => onClose(false)}
      footer={
        <Answers
          cancel={t('cancel')}
          onCancel={() => onClose(false)}
          answer={kind === 'store' ? t('store.answer') : t('save')}
          onAnswer={save}
          heldBack={lacks}
        />
      }
    >
      <div className="keeping-dialog">
        <p className="soft">{t(kind === 'store' ? 'store.explain' : 'file.explain')}</p>
        <div className="form-grid">
          <Select
            label={t('store.retention')}
            className="whole"
            value={retention}
            options={[
              { value: 'own', label: t('store.asProposed') },
              ...retentions.map((value) => ({ value, label: t(`retention.${value}`) })),
            ]}
            onChange={setRetention}
          />
          {retention === 'by-law' && (
            <TextField
              label={t('store.until')}
              hint={t('store.untilHint')}
              error={isBadYear ? t('store.badYear') : undefined}
              inputMode="numeric"
              value={until}
              onChange={setUntil}
            />
          )}
          <TextField
            label={t('store.place')}
            value={shelf.place}
            onChange={(place) => setShelf({ ...shelf, place })}
            autoFocus
          />
          <TextField
            label={t('store.code')}
            value={shelf.fileCode}
            onChange={(fileCode) => setShelf({ ...shelf, fileCode })}
          />
          <TextField
            label={t('store.note')}
            value={shelf.note}
            onChange={(note) => setShelf({ ...shelf, note })}
          />
          {kind === 'store' && (
            <>
              <ThaiDateField label={t('store.on')} value={on} onChange={setOn} />
              <TextField label={t('store.giver')} value={giver} onChange={setGiver} />
              <TextField label={t('store.receiver')} value={receiver} onChange={setReceiver} />
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** A Buddhist year typed in Thai or ASCII digits; null when it is none. */
export function yearOf(typed: string): number | null {
  const digits = toArabicDigits(typed.trim());
  const year = /^\d{4}$/.test(digits) ? Number(digits) : 0;
  return year >= 2400 && year <= 2800 ? year : null;
}
