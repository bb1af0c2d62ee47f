/** The window: sidebar, the screen, messages, status line. Knows places, not what happens in them. */
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isCommand } from '../keys.ts';
import { useAppStatus } from '../queries/app.ts';
import { useEvents } from '../queries/events.ts';
import { KeySheet } from './key-sheet.tsx';
import { MessageStrip } from './message.tsx';
import { openImport } from './open-import.ts';
import { useRememberedPlace } from './place-before-help.ts';
import { bookPlaces, deskPlaces, type PlaceName } from './places.ts';
import { useReadsOnly, useRights } from './rights.ts';
import { SampleBanner } from './sample-banner.tsx';
import { Sidebar } from './sidebar.tsx';
import { StatusLine } from './status-line.tsx';
import { type LoadHelp, useHelp } from './use-help.ts';
import { runCommand, useKeyListener, useKeys } from './use-keys.ts';
import { type LoadNewEntry, useNewEntry } from './use-new-entry.ts';
import { type LoadPalette, usePalette } from './use-palette.ts';
import { usePanes } from './use-panes.ts';
import { useUndo } from './use-undo.ts';

/** `wide` keeps words in the sidebar from 1440 px on only; `focus` shows the rail always (design §2). */
function shapeOf(path: string): string {
  if (/^\/(?:inbox|drafts)\/./.test(path)) return 'app focus';
  return /^\/(?:received|sent)/.test(path) ? 'app wide' : 'app';
}

type FrameProps = {
  /** Places that have a screen. */
  readonly places: readonly PlaceName[];
  readonly loadPalette: LoadPalette;
  readonly loadHelp: LoadHelp;
  readonly loadNewEntry: LoadNewEntry;
  readonly children: ReactNode;
};

export function Frame({ places, loadPalette, loadHelp, loadNewEntry, children }: FrameProps) {
  const { t } = useTranslation('common');
  const [path, navigate] = useLocation();
  const [sheetOpen, setSheetOpen] = useState(false);
  const queryClient = useQueryClient();
  const status = useAppStatus();
  const palette = usePalette(loadPalette);
  const help = useHelp(loadHelp);
  const newEntry = useNewEntry(loadNewEntry, path);
  useRememberedPlace(path);
  const openSheet = () => setSheetOpen(true);
  const placeKeys = Object.fromEntries(
    [...deskPlaces, ...bookPlaces]
      .filter(({ name }) => places.includes(name))
      .map((place) => [place.command, () => navigate(place.path)]),
  );
  useKeyListener();
  usePanes();
  useEvents(queryClient, fromMenu);
  const undo = useUndo();
  const rights = useRights();
  const readsOnly = useReadsOnly();
  const lock = rights?.status.state === 'signed-in' ? rights.lock : undefined;
  useKeys({ lock }, { inDialog: true });
  useKeys({
    // On a letter's or a bundle's desk the key is the desk's own.
    undo: readsOnly || /^\/(?:inbox|drafts)\/./.test(path) ? undefined : undo,
    keySheet: openSheet,
    lock,
    search: palette.open,
    newEntry: readsOnly ? undefined : newEntry.open,
    ...placeKeys,
    // In the inbox the command is the inbox's own.
    importFiles:
      path === '/inbox' || readsOnly || !places.includes('inbox') ? undefined : () => openImport(navigate),
    goSettings: () => navigate('/settings'),
  });
  return (
    <div className={shapeOf(path)}>
      {status.data?.isSample && <SampleBanner />}
      <Sidebar places={places} path={path} />
      <main className="main" data-pane="main" tabIndex={-1} aria-label={t('frame.content')}>
        {children}
        <MessageStrip />
      </main>
      <StatusLine onKeySheet={openSheet} onPalette={palette.open} />
      {palette.shown && <palette.shown onClose={palette.close} />}
      {help.shown && <help.shown onClose={help.close} />}
      {newEntry.shown && <newEntry.shown onClose={newEntry.close} />}
      {sheetOpen && <KeySheet onClose={() => setSheetOpen(false)} />}
    </div>
  );
}

function fromMenu(command: string): void {
  if (isCommand(command)) runCommand(command);
}
