/** The queue: one list, four sections, one tab stop. ↑ ↓ Home End choose, Enter opens. */
import type { TFunction } from 'i18next';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { secondsLeftOf, timeLeft } from '../../components/time-left.ts';
import { QueueRow } from './queue-row.tsx';
import { opensAtOnce, type SectionOfItems } from './sections.ts';

type QueueProps = {
  readonly sections: readonly SectionOfItems[];
  readonly selected: ImportItem | null;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (item: ImportItem) => void;
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
              {t(`section.${section}`)}{' '}
              <span className="soft">
                {[t('files', { n: own.length }), ...(section === 'reading' ? leftOf(own, t) : [])].join(
                  ' · ',
                )}
              </span>
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

function leftOf(items: readonly ImportItem[], t: TFunction<'inbox'>): readonly string[] {
  const left = secondsLeftOf(items);
  return left === null ? [] : [timeLeft(t, left)];
}

/** What asks for a decision leads to the pane beside the list; the rest opens in the review. */
function activate(item: ImportItem, onOpen: (item: ImportItem) => void): void {
  if (opensAtOnce(item)) onOpen(item);
  else
    [...document.querySelectorAll<HTMLElement>('.item-detail button, .item-detail input')]
      .find((each) => each.checkVisibility())
      ?.focus();
}

function rowOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`) ?? null;
}

/** Coming to the inbox, the keys work at once: the chosen row takes the focus, unless the clerk is elsewhere. */
function useFirstFocus(list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body || activeElement.tagName === 'H1')
      list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  }, [list]);
}

/** When the row or button that had the focus is gone (taken out, logged), the chosen row has it, never the body. */
function useKeptFocus(
  list: RefObject<HTMLElement | null>,
  selectedId: string | null,
  items: readonly ImportItem[],
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the queue changes
  useEffect(() => {
    if (document.activeElement === document.body && selectedId !== null)
      rowOf(list.current, selectedId)?.focus();
  }, [list, selectedId, items]);
}
