/** ตรารับหนังสือ: where it goes on the page; a stamped copy, or the stamps alone for the paper letter (ข้อ 37). */
import { writtenOf } from '../../../shared/register/running.ts';
import './stamp.css';
import { Download, Printer, Stamp as StampIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StampDesk } from '../../../shared/contract/api.ts';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { type Size, type Stamp, stampSize, withinPage } from '../../../shared/register/receive-stamp.ts';
import { boxesOf, freePlace } from '../../../shared/register/stamp-place.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { MillimetreField } from '../../components/millimetre-field.tsx';
import { showError } from '../../queries/call.ts';
import { type DeliveryWay, deliver } from '../../queries/output.ts';
import { usePrinterOffset } from '../../queries/printer.ts';
import { draftMinuteText, makeStamped, useKeepStamps, useStampDesk } from '../../queries/stamps.ts';
import { farStep, StampBoard } from './stamp-board.tsx';
import { StampFields } from './stamp-fields.tsx';

type Props = {
  readonly entry: Pick<RegisterEntry, 'id' | 'running' | 'inserted' | 'written' | 'secrecy'>;
  readonly onClose: () => void;
};

export function StampDialog({ entry, onClose }: Props) {
  const { t } = useTranslation('stamp');
  const desk = useStampDesk(entry.id);
  if (desk.data !== undefined) return <OpenDesk entry={entry} desk={desk.data} onClose={onClose} />;
  return (
    <Dialog title={t('title', { running: writtenOf(entry) })} onClose={onClose}>
      <Loaded query={desk}>{() => null}</Loaded>
    </Dialog>
  );
}

function OpenDesk({ entry, desk, onClose }: Props & { readonly desk: StampDesk }) {
  const { t } = useTranslation('stamp');
  const { stamps, chosen, setChosen, change, add, find, remove } = useStamps(entry.id, desk);
  const [isBusy, setBusy] = useState(false);
  const keep = useKeepStamps();
  const printer = usePrinterOffset();
  const [typedOffset, setOffset] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const offset = typedOffset ?? printer.offset;

  async function make(onto: 'copy' | 'paper', how: DeliveryWay): Promise<void> {
    setBusy(true);
    try {
      if (onto === 'paper') await printer.keep(offset);
      await keep.mutateAsync({ entryId: entry.id, stamps });
      await deliver(await makeStamped(entry.id, stamps, onto, offset), how);
      showMessage({ tone: 'done', title: t(onto === 'copy' ? 'done' : 'printed'), slot: 'stamp' });
    } catch (error) {
      showError(error);
    } finally {
      setBusy(false);
    }
  }

  return (
    <Dialog
      title={t('title', { running: writtenOf(entry) })}
      onClose={onClose}
      width="68rem"
      footer={
        <>
          <Button inDialog onPress={onClose}>
            {t('close')}
          </Button>
          <Button
            inDialog
            icon={Printer}
            tone={desk.page === null ? 'main' : 'plain'}
            isPending={isBusy}
            onPress={() => void make('paper', 'print')}
          >
            {t('toPaper')}
          </Button>
          {desk.page !== null && (
            <>
              <Button inDialog icon={Download} isPending={isBusy} onPress={() => void make('copy', 'save')}>
                {t('save')}
              </Button>
              <Button
                inDialog
                tone="main"
                icon={StampIcon}
                command="mainAction"
                isPending={isBusy}
                onPress={() => void make('copy', 'open')}
              >
                {t('toCopy')}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="stamp-desk">
        <StampBoard
          desk={desk}
          stamps={stamps}
          chosen={chosen}
          onChoose={setChosen}
          onMove={(at, moved) => change(at, moved)}
        />
        <div className="stamp-side">
          <p className="soft small">{t('explain', { far: farStep })}</p>
          {desk.isSigned && (
            <Notice tone="doubt" title={t('signed')}>
              {t('signedDetail')}
            </Notice>
          )}
          {desk.page === null && (
            <Notice tone="info" title={t('noPage')}>
              {t('noPageDetail')}
            </Notice>
          )}
          <StampFields
            stamps={stamps}
            chosen={chosen}
            page={{ width: desk.widthMm, height: desk.heightMm }}
            canAddMinute={entry.secrecy === null}
            onChoose={setChosen}
            onChange={(changed) => change(chosen, changed)}
            onAdd={add}
            onFind={find}
            onRemove={remove}
          />
          <fieldset className="stamp-offset">
            <legend>{t('offset')}</legend>
            <div className="stamp-pair">
              <MillimetreField
                label={t('right')}
                value={offset.x}
                onChange={(x) => setOffset({ ...offset, x })}
              />
              <MillimetreField
                label={t('down')}
                value={offset.y}
                onChange={(y) => setOffset({ ...offset, y })}
              />
            </div>
            <span className="hint">{t('offsetHint')}</span>
          </fieldset>
        </div>
      </div>
    </Dialog>
  );
}

/** The stamps on the page and the one in hand. A new one is put where there is room beside the others. */
function useStamps(entryId: string, desk: StampDesk) {
  const [stamps, setStamps] = useState<readonly Stamp[]>(desk.stamps);
  const [chosen, setChosen] = useState(0);
  const page: Size = { width: desk.widthMm, height: desk.heightMm };
  const placeAmong = (stamp: Stamp, others: readonly Stamp[]): Stamp => ({
    ...stamp,
    ...freePlace(stamp.kind, stampSize(stamp), page, [...desk.obstacles, ...boxesOf(others)], desk.corner),
  });

  async function made(kind: Stamp['kind']): Promise<Stamp> {
    if (kind === 'minute') return { kind, text: await draftMinuteText(entryId), x: 0, y: 0 };
    const like = stamps.find((stamp) => stamp.kind === 'receive');
    return {
      kind,
      agency: like?.agency ?? '',
      number: '',
      date: like?.date ?? '',
      time: like?.time ?? '',
      size: like?.kind === 'receive' ? like.size : undefined,
      x: 0,
      y: 0,
    };
  }

  return {
    stamps,
    chosen,
    setChosen,
    change: (at: number, changed: Stamp) =>
      setStamps((old) => old.map((stamp, index) => (index === at ? withinPage(changed, page) : stamp))),
    add: (kind: Stamp['kind']) =>
      void made(kind).then((stamp) => {
        setStamps([...stamps, placeAmong(stamp, stamps)]);
        setChosen(stamps.length);
      }, showError),
    find: () =>
      setStamps((old) =>
        old.map((stamp, at) => (at === chosen ? placeAmong(stamp, old.toSpliced(at, 1)) : stamp)),
      ),
    remove: () => {
      setStamps((old) => old.toSpliced(chosen, 1));
      setChosen(Math.max(0, chosen - 1));
    },
  };
}
