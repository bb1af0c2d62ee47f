/**
 * Ctrl K: letters, numbers, people, commands and places from anywhere. Words typed with the other keyboard layout are
 * offered as they were meant and never changed by themselves.
 */
import './palette.css';
import { Keyboard, Search } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from 'react';
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { meantInOtherLayout } from '../../../shared/thai/wrong-layout.ts';
import { useMay } from '../../components/rights.ts';
import { useKeys } from '../../components/use-keys.ts';
import { useForward } from '../../queries/letters.ts';
import { useDelayed } from '../registers/use-delayed.ts';
import { openTarget } from './open-row.ts';
import { PaletteFoot } from './palette-foot.tsx';
import { lineId, PaletteList } from './palette-list.tsx';
import { rememberOpened, rememberWords } from './recent.ts';
import { type PaletteFilter, type PaletteRow, paletteFilters } from './row.ts';
import { usePaletteRows } from './use-palette-rows.ts';

/** Between two keys of a quick typist. */
const pauseMs = 90;

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('palette');
  return (
    <ModalOverlay
      className="scrim palette-scrim"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className="palette">
        <AriaDialog aria-label={t('title')} className="palette-dialog">
          <PaletteDesk onClose={onClose} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function PaletteDesk({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('palette');
  const [, navigate] = useLocation();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [only, setOnly] = useState<PaletteFilter>('all');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isWaiting, setIsWaiting] = useState(false);
  const words = typed.trim();
  const text = useDelayed(words, pauseMs);
  const found = usePaletteRows(text, only);
  const isSettled = words === text && found.isSettled;
  const active = found.rows.find(({ id }) => id === chosenId) ?? found.rows[0];
  const meant = useMemo(() => meantInOtherLayout(words), [words]);

  const type = (next: string) => {
    setTyped(next);
    setChosenId(null);
    setIsWaiting(false);
    rememberWords(next);
  };
  const open = (row: PaletteRow) => {
    if (row.target.kind === 'words') {
      type(row.target.words);
      return;
    }
    rememberOpened(row);
    onClose();
    openTarget(row.target, navigate);
  };
  const everywhere = () => {
    onClose();
    openTarget({ kind: 'search', question: { text: words } }, navigate);
  };
  const enter = () => {
    if (active !== undefined) open(active);
    else if (meant !== null) type(meant);
    else if (words !== '') everywhere();
  };
  // Enter right behind the last letter opens what these words find, not what those before had found.
  useEffect(() => {
    if (!isWaiting || !isSettled) return;
    setIsWaiting(false);
    enter();
  });
  const forwarding = useForward();
  const mayForward = useMay('letter.forward');
  const toForward = mayForward ? active?.forwards : undefined;
  const forward =
    toForward === undefined || forwarding.isPending
      ? undefined
      : () =>
          forwarding.mutate(
            { entryId: toForward },
            {
              onSuccess: ({ id }) => {
                onClose();
                openTarget({ kind: 'path', path: `/drafts/${id}` }, navigate);
              },
            },
          );
  useKeys({ mainAction: everywhere, search: onClose, forward }, { inDialog: true });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (event.key === 'Enter' && !event.ctrlKey) setIsWaiting(true);
    else if (step !== undefined) setChosenId(neighbour(found.rows, active, step));
    else return;
    event.preventDefault();
  };
  return (
    <>
      <div className="palette-box">
        <Search aria-hidden="true" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to be typed into
          autoFocus
          role="combobox"
          aria-label={t('box')}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={active === undefined ? undefined : lineId(listId, active.id)}
          placeholder={t('box')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => type(target.value)}
          onKeyDown={onKeyDown}
        />
        <span role="status" className="small soft nb">
          {text !== '' && isSettled && t('count', { n: found.rows.length })}
        </span>
      </div>
      <fieldset className="palette-only" aria-label={t('onlyLabel')}>
        {paletteFilters.map((filter) => (
          <button
            key={filter}
            type="button"
            className="palette-chip"
            aria-pressed={filter === only}
            onClick={() => setOnly(filter)}
          >
            {t(`only.${filter}`)}
          </button>
        ))}
      </fieldset>
      {meant !== null && (
        <button type="button" className="palette-meant" onClick={() => type(meant)}>
          <Keyboard aria-hidden="true" />
          <span>{t('meant', { words: meant })}</span>
          {active === undefined && <span className="kbd">Enter</span>}
        </button>
      )}
      <PaletteList id={listId} rows={found.rows} activeId={active?.id} onPoint={setChosenId} onOpen={open} />
      {words !== '' && isSettled && found.rows.length === 0 && (
        <p className="palette-none">
          <b>{t('none', { words })}</b>
          <span className="soft">{t('noneHint')}</span>
        </p>
      )}
      <PaletteFoot words={words} onEverywhere={everywhere} onForward={forward} />
    </>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 };

/** One step goes round; a leap stops at the end. */
function neighbour(rows: readonly PaletteRow[], active: PaletteRow | undefined, step: number): string | null {
  if (rows.length === 0) return null;
  const at = active === undefined ? -1 : rows.indexOf(active);
  const next = Math.abs(step) === 1 ? (at + step + rows.length) % rows.length : at + step;
  return rows[Math.max(0, Math.min(rows.length - 1, next))]?.id ?? null;
}
