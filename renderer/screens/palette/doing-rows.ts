/** What can be done from here, and where one can go: commands with a key that answers now, places, parts of the settings. */
import type { TFunction } from 'i18next';
import {
  ArrowLeftRight,
  CircleHelp,
  History,
  LockKeyhole,
  MailQuestion,
  Settings,
  Trash2,
  Zap,
} from 'lucide-react';
import { bookPlaces, deskPlaces } from '../../components/places.ts';
import type { CommandName } from '../../keys.ts';
import { builtPlaces } from '../../routes.tsx';
import type { ThaiText } from '../../text/index.ts';
import { settings as settingsText } from '../../text/th/settings.ts';
import type { PaletteRow } from './row.ts';

type Part = keyof ThaiText['settings']['part'];
const parts = Object.keys(settingsText.part) as readonly Part[];

/** Movements of the window, and what the palette itself is. */
const noActions: readonly CommandName[] = ['search', 'back', 'nextPane', 'previousPane', 'help'];

export function commandRows(
  commands: readonly CommandName[],
  common: TFunction<'common'>,
): readonly PaletteRow[] {
  return commands
    .filter((command) => !noActions.includes(command) && !command.startsWith('go'))
    .map((command) => ({
      id: `command-${command}`,
      group: 'commands',
      icon: Zap,
      title: common(`keySheet.command.${command}`),
      command,
      target: { kind: 'command', command },
    }));
}

export function placeRows(
  t: TFunction<'palette'>,
  common: TFunction<'common'>,
  settings: TFunction<'settings'>,
): readonly PaletteRow[] {
  const places = [...deskPlaces, ...bookPlaces].filter(({ name }) => builtPlaces.includes(name));
  const place = (
    path: string,
    title: string,
    icon: PaletteRow['icon'],
    command?: CommandName,
  ): PaletteRow => ({
    id: `place-${path}`,
    group: 'places',
    icon,
    title,
    command,
    target: { kind: 'path', path },
  });
  return [
    ...places.map(({ name, path, icon, command }) => place(path, common(`place.${name}`), icon, command)),
    place('/waiting', t('waiting'), MailQuestion),
    place('/trash', t('trash'), Trash2),
    place('/history', t('history'), History),
    place('/secret', common('place.secret'), LockKeyhole),
    place('/exchange', t('exchange'), ArrowLeftRight),
    place('/settings', common('place.settings'), Settings, 'goSettings'),
    place('/help', common('place.help'), CircleHelp),
    ...parts.map((part) =>
      place(`/settings/${part}`, t('settingsPart', { part: settings(`part.${part}`) }), Settings),
    ),
  ];
}
