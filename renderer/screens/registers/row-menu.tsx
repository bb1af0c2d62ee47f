/** The menu of one line, by right click, the menu key or Shift F10: what its history offers, without opening it. */
import { useRef, useState } from 'react';
import { Menu, MenuItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../../shared/register/entry.ts';
import { Kbd } from '../../components/kbd.tsx';
import { useRights } from '../../components/rights.ts';
import { runningText } from './column-text.ts';
import type { EntryAction } from './entry-action.ts';
import { useRowActions } from './row-actions.tsx';
import { type OpenedTask, RowTask } from './row-tasks.tsx';
import type { RowMenuState } from './use-row-menu.ts';

/** Where it was asked for, in the frame of the book. */
export type MenuPlace = { readonly entry: RegisterEntry; readonly left: number; readonly top: number };

type Props = {
  readonly menu: RowMenuState;
  /** The keys of its buttons work while the line is open. */
  readonly openId: string | null;
  readonly onAct: (action: EntryAction, entry: RegisterEntry) => void;
};

export function RowMenu(props: Props) {
  const { place } = props.menu;
  return place === null ? null : <MenuOfRow key={place.entry.id} {...props} place={place} />;
}

function MenuOfRow({ place, menu, openId, onAct }: Props & { readonly place: MenuPlace }) {
  const { t } = useTranslation('registers');
  const { entry, left, top } = place;
  const title = t(`history.title.${entry.book}`, { running: runningText(entry) });
  const anchor = useRef<HTMLSpanElement>(null);
  const [task, setTask] = useState<OpenedTask | null>(null);
  const notTheirs = useRights()?.status.notTheirs ?? [];
  const possible = useRowActions(entry, { onAct: (action) => onAct(action, entry), onTask: setTask });
  const actions = possible.filter(({ does }) => does === undefined || !notTheirs.includes(does));
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left, top }} />
      <Popover
        className="popover"
        aria-label={title}
        triggerRef={anchor}
        isOpen={menu.isOpen}
        onOpenChange={menu.setOpen}
        placement="bottom start"
      >
        <Menu
          className="menu"
          autoFocus="first"
          aria-label={title}
          onAction={(key) => {
            menu.setOpen(false);
            actions.find((action) => action.key === key)?.run();
          }}
        >
          {actions.map(({ key, words, icon: Icon, command }) => (
            <MenuItem key={key} id={key} textValue={words}>
              <Icon aria-hidden="true" />
              <span className="grow">{words}</span>
              {openId === entry.id && command !== undefined && <Kbd command={command} />}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
      <RowTask entry={entry} opened={task} onClose={() => setTask(null)} />
    </>
  );
}
