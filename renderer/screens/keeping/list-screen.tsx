/** One list: its letters, and for form 25 the committee's decisions, the people and the steps (#/keeping/list/ID). */
import './keeping.css';
import { ArrowLeft, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import type { KeepingList, ListForm } from '../../../shared/keeping/list.ts';
import { Button } from '../../components/button.tsx';
import { Chip } from '../../components/chip.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Screen } from '../../components/screen.tsx';
import { useKeys } from '../../components/use-keys.ts';
import { showError } from '../../queries/call.ts';
import { printList, useKeepingList } from '../../queries/keeping.ts';
import { DestructionDesk } from './destruction-desk.tsx';
import { ListItems } from './list-items.tsx';

const tabOf: Readonly<Record<ListForm, string>> = {
  storing: 'store',
  destruction: 'destroy',
  transfer: 'handOver',
  kept: 'handOver',
  deposit: 'handOver',
};

export function KeepingListScreen() {
  const { t } = useTranslation('keeping');
  const { id = '' } = useParams<{ id: string }>();
  const [, navigate] = useLocation();
  const list = useKeepingList(id);
  const { data } = list;
  const leave = () => navigate(data === undefined ? '/keeping' : `/keeping/${tabOf[data.form]}`);
  useKeys({ back: leave });
  return (
    <Screen
      title={
        data === undefined
          ? t('title')
          : t('list.title', { form: t(`lists.form.${data.form}`), number: data.number, year: data.year })
      }
      aside={data && t('lists.count', { n: data.count })}
      before={<Button tone="quiet" icon={ArrowLeft} label={t('list.back')} onPress={leave} />}
      actions={
        <Button
          icon={Printer}
          command="print"
          onPress={() => void printList({ id, what: 'list' }).catch(showError)}
        >
          {t('lists.print')}
        </Button>
      }
    >
      <Loaded query={list}>{(known) => <Sheet key={known.state} list={known} />}</Loaded>
    </Screen>
  );
}

function Sheet({ list }: { readonly list: KeepingList }) {
  const { t } = useTranslation('keeping');
  return (
    <div className="keeping">
      <p className="row wrap">
        <Chip tone={list.state === 'voided' ? 'void' : 'go'}>{t(`state.${list.state}`)}</Chip>
        <span className="soft">
          {t('lists.madeOn', { day: list.madeOn })} · {list.madeBy}
          {list.voidReason !== '' && ` · ${list.voidReason}`}
        </span>
      </p>
      {list.form === 'destruction' ? <DestructionDesk list={list} /> : <ListItems list={list} />}
    </div>
  );
}
