/** The signed scan and the enclosures in the order they are cited: chosen, dropped, ordered, taken out. */
import { ArrowDown, ArrowUp, Eye, GripVertical, Upload, X } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedLetterFile } from '../../../../shared/letter/letter-file.ts';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { showMessage } from '../../../components/messages.ts';
import { useAddFiles, useOrderFiles, useRemoveFile } from '../../../queries/after.ts';
import { showError } from '../../../queries/call.ts';
import { deliverPath } from '../../../queries/output.ts';

type Props = {
  readonly letterId: string;
  readonly files: readonly ListedLetterFile[];
  /** Letters made together with it; 1: alone. */
  readonly setSize: number;
  /** Receive number of the forwarded letter, when it can go along. */
  readonly sourceRunning: number | null;
  readonly withSource: boolean;
  readonly onWithSource: (isWanted: boolean) => void;
};
type Kind = 'signed-scan' | 'enclosure';

export function FilesPart({ letterId, files, setSize, sourceRunning, withSource, onWithSource }: Props) {
  const { t } = useTranslation('after');
  const [forAll, setForAll] = useState(true);
  const of = (kind: Kind) => files.filter((file) => file.kind === kind);
  return (
    <section className="after-part" aria-labelledby="after-files">
      <h3 id="after-files">{t('files.title')}</h3>
      <FileList letterId={letterId} kind="signed-scan" files={of('signed-scan')} />
      {sourceRunning !== null && (
        <Checkbox isSelected={withSource} onChange={onWithSource}>
          {t('files.source', { running: sourceRunning })}
        </Checkbox>
      )}
      {setSize > 1 && (
        <Checkbox isSelected={forAll} onChange={setForAll}>
          {t('files.forAll', { n: setSize })}
        </Checkbox>
      )}
      <FileList
        letterId={letterId}
        kind="enclosure"
        files={of('enclosure')}
        lettersMeant={forAll ? setSize : 1}
      />
    </section>
  );
}

const dragType = 'application/x-saraban-letter-file';

type ListProps = {
  readonly letterId: string;
  readonly kind: Kind;
  readonly files: readonly ListedLetterFile[];
  /** How many letters a change is for: the whole set, or this one. */
  readonly lettersMeant?: number;
};

export function FileList({ letterId, kind, files, lettersMeant = 1 }: ListProps) {
  const { t } = useTranslation('after');
  const addFiles = useAddFiles(letterId, kind, lettersMeant > 1);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const name = kind === 'enclosure' ? 'enclosures' : 'signed';

  function add(chosen: readonly File[]): void {
    const [first] = chosen;
    if (first === undefined) return;
    addFiles(chosen).then(
      () =>
        showMessage({
          tone: 'done',
          title: t('files.added', { name: chosen.map((file) => file.name).join(', ') }),
        }),
      () => undefined, // said by the message strip
    );
  }

  function onDrop(event: DragEvent): void {
    setOver(false);
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    // The window takes what is dropped elsewhere into the inbox.
    event.stopPropagation();
    add([...event.dataTransfer.files]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way beside the button
    <div
      className="file-drop"
      data-over={isOver}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        event.stopPropagation();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <div className="row">
        <h4 className="grow">{t(`files.${name}`)}</h4>
        <input
          ref={input}
          type="file"
          hidden
          multiple={kind === 'enclosure'}
          accept=".pdf,.jpg,.jpeg,.png"
          aria-label={t(`files.${name}`)}
          onChange={({ target }) => {
            add([...(target.files ?? [])]);
            target.value = '';
          }}
        />
        <Button does="letterFile.add" size="small" icon={Upload} onPress={() => input.current?.click()}>
          {t('files.add')}
        </Button>
      </div>
      <p className="soft small">
        {t(`files.${name}Hint`)} · {t('files.drop')}
      </p>
      {files.length > 0 && <OrderedFiles letterId={letterId} files={files} lettersMeant={lettersMeant} />}
    </div>
  );
}

function OrderedFiles({ letterId, files, lettersMeant = 1 }: Omit<ListProps, 'kind'>) {
  const { t } = useTranslation('after');
  const order = useOrderFiles();
  const remove = useRemoveFile();
  const [overAt, setOverAt] = useState<number | null>(null);
  const [toRemove, setToRemove] = useState<ListedLetterFile | null>(null);
  const isShared = lettersMeant > 1;

  function takeOut(file: ListedLetterFile): void {
    remove.mutate(
      { id: file.id, all: isShared },
      {
        onSuccess: () => showMessage({ tone: 'info', title: t('files.removed', { name: file.name }) }),
        onSettled: () => setToRemove(null),
      },
    );
  }

  function move(from: number, to: number): void {
    const file = files[from];
    if (file === undefined || to < 0 || to >= files.length || to === from) return;
    const next = files.toSpliced(from, 1).toSpliced(to, 0, file);
    order.mutate(
      { letterId, ids: next.map(({ id }) => id), all: isShared },
      {
        onSuccess: () =>
          showMessage({ tone: 'info', title: t('files.moved', { name: file.name, n: to + 1 }) }),
      },
    );
  }

  return (
    <ol className="file-list">
      {files.map((file, at) => (
        <li
          key={file.id}
          draggable={files.length > 1}
          data-over={overAt === at}
          onDragStart={({ dataTransfer }) => dataTransfer.setData(dragType, String(at))}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes(dragType)) return;
            event.preventDefault();
            setOverAt(at);
          }}
          onDragLeave={() => setOverAt(null)}
          onDrop={(event) => {
            setOverAt(null);
            const from = event.dataTransfer.getData(dragType);
            if (from === '') return;
            event.preventDefault();
            event.stopPropagation();
            move(Number(from), at);
          }}
        >
          {files.length > 1 && <GripVertical aria-hidden="true" className="grip" />}
          <span className={file.isOfThisVersion ? 'clip grow' : 'clip grow soft'} title={file.name}>
            {file.name}
          </span>
          {!file.isOfThisVersion && <span className="soft small">{t('files.older')}</span>}
          {files.length > 1 && (
            <>
              <Button
                does="letterFile.order"
                size="small"
                tone="quiet"
                icon={ArrowUp}
                label={t('files.up', { name: file.name })}
                onPress={() => move(at, at - 1)}
              />
              <Button
                does="letterFile.order"
                size="small"
                tone="quiet"
                icon={ArrowDown}
                label={t('files.down', { name: file.name })}
                onPress={() => move(at, at + 1)}
              />
            </>
          )}
          <Button
            size="small"
            tone="quiet"
            icon={Eye}
            label={t('files.open', { name: file.name })}
            onPress={() => void deliverPath(`file/${file.fileId}`, file.name, 'open').catch(showError)}
          />
          <Button
            does="letterFile.remove"
            size="small"
            tone="quiet"
            icon={X}
            label={t('files.remove', { name: file.name })}
            onPress={() => (file.kind === 'signed-scan' || isShared ? setToRemove(file) : takeOut(file))}
          />
        </li>
      ))}
      {toRemove !== null && (
        <ConfirmDialog
          title={
            toRemove.kind === 'signed-scan'
              ? t('files.removeScan')
              : t('files.removeAll', { n: lettersMeant })
          }
          answer={t('files.removeScanNow')}
          isPending={remove.isPending}
          onConfirm={() => takeOut(toRemove)}
          onClose={() => setToRemove(null)}
        >
          {t(toRemove.kind === 'signed-scan' ? 'files.removeScanDetail' : 'files.removeAllDetail', {
            name: toRemove.name,
          })}
        </ConfirmDialog>
      )}
    </ol>
  );
}
