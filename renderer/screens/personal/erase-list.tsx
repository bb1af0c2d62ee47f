/** Drafts and files that have reached their day: all chosen at first, none goes before a person said so twice. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnregisteredItem } from '../../../shared/register/unregistered.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Chip } from '../../components/chip.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { useEraseUnregistered } from '../../queries/personal.ts';
import { useFormat } from '../../text/use-format.ts';

/** As many as one call takes. */
const most = 5_000;

export function EraseList({ items }: { readonly items: readonly UnregisteredItem[] }) {
  const { t } = useTranslation('personal');
  const erase = useEraseUnregistered();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isAsking, setIsAsking] = useState(false);
  const chosen = items.filter(({ id }) => !left.has(id)).slice(0, most);
  const choose = (id: string, isChosen: boolean) => {
    const next = new Set(left);
    if (isChosen) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const eraseChosen = () =>
    erase.mutate(
      { items: chosen.map(({ kind, id }) => ({ kind, id })) },
      {
        onSuccess: ({ drafts, imports, left: n }) =>
          showMessage({
            tone: n === 0 ? 'done' : 'info',
            title: t('list.done', { drafts, imports }),
            ...(n === 0 ? {} : { detail: t('list.left', { n }) }),
          }),
        onSettled: () => setIsAsking(false),
      },
    );
  const n = chosen.length;
  return (
    <section aria-label={t('list.label')}>
      <h3>{t('list.title', { n: items.length })}</h3>
      <Checkbox
        isSelected={n > 0 && left.size === 0}
        isIndeterminate={n > 0 && n < items.length}
        onChange={(all) => setLeft(new Set(all ? [] : items.map(({ id }) => id)))}
      >
        {t('list.all')}
      </Checkbox>
      <ul className="erase-list">
        {items.map((item) => (
          <EraseLine
            key={item.id}
            item={item}
            isChosen={!left.has(item.id)}
            onChoose={(isChosen) => choose(item.id, isChosen)}
          />
        ))}
      </ul>
      <div className="row wrap">
        <span className="soft grow" role="status">
          {t('list.chosen', { n, total: items.length })}
        </span>
        <Button
          tone="danger"
          icon={Trash2}
          heldBack={n === 0 ? t('list.heldBack') : null}
          onPress={() => setIsAsking(true)}
        >
          {t('list.erase', { n })}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('list.confirmTitle', { n })}
          answer={t('list.answer')}
          isPending={erase.isPending}
          onConfirm={eraseChosen}
          onClose={() => setIsAsking(false)}
        >
          {t('list.confirm')}
        </ConfirmDialog>
      )}
    </section>
  );
}

type LineProps = {
  readonly item: UnregisteredItem;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
};

function EraseLine({ item, isChosen, onChoose }: LineProps) {
  const { t } = useTranslation('personal');
  const format = useFormat();
  return (
    <li>
      <Checkbox isSelected={isChosen} onChange={onChoose}>
        <span className="clip2">{item.title || t('list.noTitle')}</span>
        <span className="soft small">
          <Chip>{t(`list.kind.${item.kind}`)}</Chip>{' '}
          {t('list.facts', { at: format.moment(item.at), by: item.by })}
        </span>
      </Checkbox>
    </li>
  );
}
