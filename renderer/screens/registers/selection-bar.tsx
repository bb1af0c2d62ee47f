/** What can be done with all chosen lines at once; stands under the book and covers nothing of it. */
import { Archive, MessageSquarePlus, Printer, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Book } from '../../../shared/register/entry.ts';
import { Button } from '../../components/button.tsx';
import { ListExport } from '../../components/list-export.tsx';
import { exportRegister } from '../../queries/registers.ts';
import { FilingDialog } from '../keeping/filing-dialog.tsx';
import { openIds } from './chosen-rows.ts';
import { ManyDialog } from './many-dialog.tsx';
import type { Choosing } from './use-chosen-rows.ts';

type Props = {
  readonly book: Book;
  readonly chosen: Choosing;
  readonly onPrint: () => void;
  /** A dialog closed, or nothing is chosen any more: the focus goes back to the book. */
  readonly onReturn: () => void;
};

export function SelectionBar({ book, chosen, onPrint, onReturn }: Props) {
  const { t } = useTranslation('registers');
  const [dialog, setDialog] = useState<'note' | 'assign' | 'keep' | null>(null);
  const total = chosen.rows.size;
  if (total === 0) return null;
  const ids = openIds(chosen.rows);
  const heldBack = ids.length === 0 ? t('choosing.noneOpen') : null;
  const close = () => {
    setDialog(null);
    onReturn();
  };
  const clear = () => {
    chosen.clear();
    onReturn();
  };
  return (
    <>
      <div
        role="toolbar"
        aria-label={t('choosing.bar')}
        className="selection-bar"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          clear();
        }}
      >
        <strong role="status">{t('choosing.count', { total })}</strong>
        <Button
          does="register.annotateMany"
          size="small"
          icon={MessageSquarePlus}
          heldBack={heldBack}
          onPress={() => setDialog('note')}
        >
          {t('choosing.note')}
        </Button>
        {book === 'received' && (
          <Button
            does="register.annotateMany"
            size="small"
            icon={UserPlus}
            heldBack={heldBack}
            onPress={() => setDialog('assign')}
          >
            {t('choosing.assign')}
          </Button>
        )}
        <Button
          does="keeping.file"
          size="small"
          icon={Archive}
          heldBack={heldBack}
          onPress={() => setDialog('keep')}
        >
          {t('choosing.keep')}
        </Button>
        <Button size="small" icon={Printer} onPress={onPrint}>
          {t('print')}
        </Button>
        <ListExport
          size="small"
          make={(as, idNumbers) =>
            exportRegister({ book, year: null, ids: [...chosen.rows.keys()] }, as, idNumbers)
          }
        />
        <Button size="small" tone="quiet" keyHint="Esc" onPress={clear}>
          {t('choosing.clear')}
        </Button>
        {ids.length < total && (
          <span className="soft">{t('choosing.closed', { n: total - ids.length })}</span>
        )}
      </div>
      {(dialog === 'note' || dialog === 'assign') && <ManyDialog kind={dialog} ids={ids} onClose={close} />}
      {dialog === 'keep' && (
        <FilingDialog kind="file" letters={ids.map((id) => ({ entry: { id } }))} onClose={close} />
      )}
    </>
  );
}
