/** กล่องเข้า: drop, choose or paste; the queue by what it asks of the clerk; what is to be decided, beside it. */
import { ClipboardPaste, FileInput, FilePlus, Inbox as InboxIcon } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { acceptedKinds } from '../../shared/document/accepted-kinds.ts';
import type { ImportItem } from '../../shared/document/import-item.ts';
import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Loaded } from '../components/loaded.tsx';
import { showMessage } from '../components/messages.ts';
import { useMay, useNotTheirs } from '../components/rights.ts';
import { Screen } from '../components/screen.tsx';
import { useAppStatus } from '../queries/app.ts';
import { useImports } from '../queries/imports.ts';
import { useWatched } from '../queries/watched.ts';
import { TrashButton } from './history/trash-button.tsx';
import { CannotReadNotice } from './inbox/cannot-read-notice.tsx';
import { DropOver } from './inbox/drop-over.tsx';
import { ItemDetail } from './inbox/item-detail.tsx';
import { recallRow, rememberRow } from './inbox/last-row.ts';
import { PasteDialog } from './inbox/paste-dialog.tsx';
import { Queue } from './inbox/queue.tsx';
import { groupQueue, opensAtOnce } from './inbox/sections.ts';
import { useDoor } from './inbox/use-door.ts';
import { useFilePicker } from './inbox/use-file-picker.ts';
import { useIncoming } from './inbox/use-incoming.ts';
import { usePaste } from './inbox/use-paste.ts';
import { useWindowDrop } from './inbox/use-window-drop.ts';
import { WatchedNotice } from './inbox/watched-notice.tsx';
import { LoggedStrip } from './review/logged-strip.tsx';
// Last: with large text it overrides what its parts bring.
import './inbox/inbox.css';

/** Dropped or pasted by somebody who brings nothing in. */
function refuse(why: string): number {
  showMessage({ tone: 'doubt', title: why, slot: 'held-back' });
  return 0;
}

export function InboxScreen() {
  const { t } = useTranslation('inbox');
  const imports = useImports();
  const incoming = useIncoming();
  const takeIn = useDoor(incoming.addFiles);
  const notTheirs = useNotTheirs('import.start');
  const takeFiles: typeof takeIn = (files) => (notTheirs === null ? takeIn(files) : refuse(notTheirs));
  const picker = useFilePicker(takeFiles);
  const [pasting, setPasting] = useState<string | null>(null);
  usePaste(
    (pasted) => {
      if (pasted.kind === 'files') {
        const n = takeFiles(pasted.files);
        if (n > 0) showMessage({ tone: 'info', title: t('paste.taken', { n }), slot: 'pasted' });
      } else if (pasted.kind === 'text') setPasting(pasted.text);
      else if (pasted.kind === 'paths')
        showMessage({ tone: 'doubt', title: t('paste.onlyPaths'), detail: t('paste.onlyPathsDetail') });
    },
    () => t('paste.picture', { at: new Date().toISOString() }),
  );
  const over = useWindowDrop({ onFiles: takeFiles, onText: setPasting });
  const open = (imports.data ?? []).filter(({ state }) => state !== 'logged' && state !== 'discarded');
  return (
    <Screen
      title={t('title')}
      aside={open.length > 0 ? t('files', { n: open.length }) : undefined}
      scroll={false}
      actions={
        <>
          <TrashButton kind="import" />
          <Button does="import.startText" icon={ClipboardPaste} onPress={() => setPasting('')}>
            {t('drop.pasteText')}
          </Button>
          <Button does="import.start" tone="main" icon={FilePlus} command="importFiles" onPress={picker.open}>
            {t('drop.import')}
          </Button>
        </>
      }
    >
      <div className="window-drop">
        <LoggedStrip />
        <div className="vh" role="status">
          {incoming.total > 0 && t('receiving', { n: incoming.taken, total: incoming.total })}
        </div>
        <Loaded query={imports}>
          {(items) => <InboxBody items={items} receiving={incoming} onChoose={picker.open} />}
        </Loaded>
      </div>
      {over !== null && <DropOver hanging={over} />}
      <input
        ref={picker.input}
        type="file"
        multiple
        hidden
        accept={acceptedKinds}
        aria-label={t('drop.label')}
        onChange={picker.take}
      />
      {pasting !== null && (
        <PasteDialog
          text={pasting}
          onClose={() => setPasting(null)}
          onDone={(item) => rememberRow(item.id)}
        />
      )}
    </Screen>
  );
}

type InboxBodyProps = {
  readonly items: readonly ImportItem[];
  readonly receiving: { readonly taken: number; readonly total: number };
  readonly onChoose: () => void;
};

function InboxBody({ items, receiving, onChoose }: InboxBodyProps) {
  const { t } = useTranslation('inbox');
  const [, navigate] = useLocation();
  const today = useAppStatus().data?.today ?? '';
  const mayBring = useMay('import.start');
  const sections = groupQueue(items, today);
  const [selectedId, setSelectedId] = useState<string | null>(recallRow);
  const shown = sections.flatMap((section) => section.items);
  const at = useRef(-1);
  const found = shown.findIndex(({ id }) => id === selectedId);
  // Where a row was taken out, the one that moved up is chosen.
  const selected =
    shown[found] ??
    shown[Math.min(at.current, shown.length - 1)] ??
    shown.find(opensAtOnce) ??
    shown[0] ??
    null;
  useEffect(() => {
    at.current = selectedId === null ? -1 : found;
    if (found < 0 && selected !== null && selectedId !== null) setSelectedId(selected.id);
  });
  const open = (item: ImportItem) => {
    rememberRow(item.id);
    navigate(`/inbox/${item.id}`);
  };
  if (shown.length === 0 && receiving.total === 0)
    return (
      <div className={mayBring ? 'inbox-empty' : undefined}>
        <CannotReadNotice />
        <WatchedNotice />
        <EmptyState
          icon={InboxIcon}
          title={t('empty.title')}
          actions={
            mayBring ? (
              <Button size="big" icon={FileInput} onPress={onChoose}>
                {t('drop.choose')}
              </Button>
            ) : undefined
          }
        >
          {mayBring ? t('empty.detail') : undefined}
        </EmptyState>
      </div>
    );
  return (
    <div className="inbox">
      <div className="inbox-left">
        <DropHint />
        <CannotReadNotice />
        <WatchedNotice />
        {receiving.total > 0 && (
          <p className="soft receiving">{t('receiving', { n: receiving.taken, total: receiving.total })}</p>
        )}
        {sections.length > 0 && (
          <Queue sections={sections} selected={selected} onSelect={setSelectedId} onOpen={open} />
        )}
      </div>
      {selected !== null && <ItemDetail key={selected.id} item={selected} onOpen={open} />}
    </div>
  );
}

/** Enough to know the folder by; the whole path is in its tooltip. */
function lastParts(folder: string): string {
  const parts = folder.split(/[\\/]/).filter(Boolean);
  return parts.length <= 2 ? folder : parts.slice(-2).join(folder.includes('\\') ? '\\' : '/');
}

function DropHint() {
  const { t } = useTranslation('inbox');
  const watched = useWatched().data;
  const mayBring = useMay('import.start');
  if (!mayBring) return null;
  const isWell = watched?.plan != null && watched.trouble === null;
  return (
    <div className="drop-hint">
      <FileInput aria-hidden="true" />
      <div className="grow">
        <b>{t('drop.title')}</b>
        <div className="small soft">
          {t('drop.kinds')}
          {isWell && (
            <>
              {' · '}
              <span className="nb" title={watched.plan.folder}>
                {t('drop.watching', { folder: lastParts(watched.plan.folder) })}
              </span>
            </>
          )}
        </div>
      </div>
    </div>
  );
}
