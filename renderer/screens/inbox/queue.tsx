/** The queue: one list, four sections, one tab stop. ↑ ↓ Home End choose, Enter opens. */
import {
  Check,
  CircleX,
  Copy,
  FileImage,
  FileText,
  FileX,
  LoaderCircle,
  Lock,
  type LucideIcon,
  ShieldAlert,
  TriangleAlert,
} from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem, SecretStub } from '../../../shared/document/import-item.ts';
import { Chip } from '../../components/chip.tsx';
import { Progress } from '../../components/progress.tsx';
import { type Outcome, opensAtOnce, outcomeOf, type SectionOfItems } from './sections.ts';

type QueueProps = {
  readonly sections: readonly SectionOfItems[];
  readonly selected: ImportItem | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (item: ImportItem) => void;
};

const icons: Readonly<Record<Outcome, LucideIcon>> = {
  waiting: LoaderCircle,
  reading: LoaderCircle,
  ready: FileText,
  doubts: FileText,
  'needs-ocr': FileImage,
  encrypted: Lock,
  damaged: FileX,
  empty: FileX,
  'too-large': FileX,
  unsupported: FileX,
  secret: ShieldAlert,
  'same-file': Copy,
  'same-letter': Copy,
  logged: Check,
};

export function Queue({ sections, selected, onSelect, onOpen }: QueueProps) {
  const { t } = useTranslation('inbox');
  const list = useRef<HTMLDivElement>(null);
  const items = sections.flatMap((section) => section.items);
  useFirstFocus(list);
  useKeptFocus(list, selected?.id ?? null, items);
  const move = (to: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, to))];
    if (next === undefined) return;
    onSelect(next.id);
    rowOf(list.current, next.id)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex((item) => item.id === selected?.id);
    const jumps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 8,
      PageUp: at - 8,
      Home: 0,
      End: items.length - 1,
    };
    const to = jumps[event.key];
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (event.key === 'Enter' && selected !== null) {
      event.preventDefault();
      activate(selected, onOpen);
    }
  };
  return (
    <section className="panel queue" data-pane="queue" aria-label={t('queue')}>
      <div ref={list} role="listbox" tabIndex={-1} aria-label={t('queue')} onKeyDown={onKeyDown}>
        {sections.map(({ section, items: own }) => (
          // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox
          <div key={section} role="group" aria-labelledby={`queue-${section}`}>
            <div className="queue-head" id={`queue-${section}`} role="presentation">
              {t(`section.${section}`)} <span className="soft">{t('files', { n: own.length })}</span>
            </div>
            {own.map((item) => (
              <QueueRow
                key={item.id}
                item={item}
                isSelected={item.id === selected?.id}
                onSelect={() => onSelect(item.id)}
                onOpen={() => activate(item, onOpen)}
              />
            ))}
          </div>
        ))}
      </div>
    </section>
  );
}

/** What asks for a decision leads to the pane beside the list; the rest opens in the review. */
function activate(item: ImportItem, onOpen: (item: ImportItem) => void): void {
  if (opensAtOnce(item)) onOpen(item);
  else document.querySelector<HTMLElement>('.item-detail button, .item-detail input')?.focus();
}

type QueueRowProps = {
  readonly item: ImportItem;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
};

function QueueRow({ item, isSelected, onSelect, onOpen }: QueueRowProps) {
  const { t } = useTranslation('inbox');
  const outcome = outcomeOf(item);
  const Icon = icons[outcome];
  const isReading = outcome === 'waiting' || outcome === 'reading';
  const words = useOutcomeWords(item);
  const title = item.stub === null ? (item.subject ?? item.name) : secretTitle(item.stub, t);
  const facts = [item.from, item.number, pagesOf(item, t)].filter(Boolean).join(' · ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys
    <div
      role="option"
      className="queue-row"
      id={`queue-item-${item.id}`}
      data-id={item.id}
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      onFocus={onSelect}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <Icon aria-hidden="true" />
      <div className="grow">
        <div className="clip queue-title" title={title}>
          {title}
        </div>
        <div className="small soft clip">
          {isReading || isSpecial(outcome) || facts === '' ? words : facts}
        </div>
      </div>
      {outcome === 'waiting' ? null : isReading ? (
        <div className="queue-progress">
          <ReadingProgress item={item} />
        </div>
      ) : (
        <OutcomeChip item={item} outcome={outcome} />
      )}
    </div>
  );
}

/** Outcomes whose sentence matters more than the letter's facts. */
function isSpecial(outcome: Outcome): boolean {
  return !['ready', 'doubts', 'logged'].includes(outcome);
}

function ReadingProgress({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  const total = item.pagesTotal ?? 0;
  return (
    <Progress
      label={t('progress.label', { name: item.name })}
      done={item.pagesTotal === null ? null : item.pagesRead}
      total={total}
      valueText={t('progress.valueText', { n: item.pagesRead, total })}
    />
  );
}

function OutcomeChip({ item, outcome }: { readonly item: ImportItem; readonly outcome: Outcome }) {
  const { t } = useTranslation('inbox');
  switch (outcome) {
    case 'ready':
      return (
        <Chip tone="done" icon={Check}>
          {t('chip.clear')}
        </Chip>
      );
    case 'doubts':
      return (
        <Chip tone="doubt" icon={TriangleAlert}>
          {t('chip.doubts', { n: item.doubts })}
        </Chip>
      );
    case 'needs-ocr':
      return (
        <Chip tone="doubt" icon={FileImage}>
          {t('chip.ocr')}
        </Chip>
      );
    case 'same-file':
      return (
        <Chip tone="doubt" icon={Copy}>
          {t('chip.same')}
        </Chip>
      );
    case 'same-letter':
      return (
        <Chip tone="doubt" icon={Copy}>
          {t('chip.maybeSame')}
        </Chip>
      );
    case 'secret':
      return (
        <Chip tone="urgent" icon={ShieldAlert}>
          {t('chip.secret')}
        </Chip>
      );
    case 'logged':
      return (
        <Chip tone="done" icon={Check}>
          {t('chip.loggedPlain')}
        </Chip>
      );
    default:
      return (
        <Chip tone="doubt" icon={CircleX}>
          {t('chip.unreadable')}
        </Chip>
      );
  }
}

type Translate = ReturnType<typeof useTranslation<'inbox'>>['t'];

function pagesOf(item: ImportItem, t: Translate): string | null {
  return item.pagesTotal === null ? null : t('facts.pages', { n: item.pagesTotal });
}

/** A classified letter has no subject here; its file's name was never kept. */
function secretTitle(stub: SecretStub, t: Translate): string {
  return [t('detail.secretTitle'), stub.number].filter(Boolean).join(' ');
}

/** What came of the file, in one sentence. */
export function useOutcomeWords(item: ImportItem): string {
  const { t } = useTranslation('inbox');
  const outcome = outcomeOf(item);
  switch (outcome) {
    case 'waiting':
      return t('progress.waiting');
    case 'reading':
      return item.pagesTotal === null
        ? t('progress.opening')
        : t('progress.page', { n: Math.min(item.pagesRead + 1, item.pagesTotal), total: item.pagesTotal });
    case 'doubts':
      return t('outcome.doubts', { n: item.doubts });
    case 'same-file':
    case 'same-letter': {
      const { running = 0, year = 0 } = item.sameFileAs ?? item.sameLetterAs ?? {};
      return t(`outcome.${outcome}`, { running, year });
    }
    default:
      return t(`outcome.${outcome}`);
  }
}

function rowOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;
}

/** Coming to the inbox, the keys work at once: the chosen row takes the focus, unless the clerk is elsewhere. */
function useFirstFocus(list: React.RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.tagName === 'H1')
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [list]);
}

/** When the row or button that had the focus is gone (taken out, logged), the chosen row has it, never the body. */
function useKeptFocus(
  list: React.RefObject<HTMLElement | null>,
  selectedId: string | null,
  items: readonly ImportItem[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the queue changes
  useEffect(() => {
    if (document.activeElement === document.body && selectedId !== null)
      rowOf(list.current, selectedId)?.focus();
  }, [list, selectedId, items]);
}
