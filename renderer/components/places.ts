/** The places of the window in the order a letter travels. */
import {
  Archive,
  BookDown,
  BookUp,
  CalendarClock,
  ChartColumn,
  Hash,
  Inbox,
  type LucideIcon,
  PencilLine,
  Search,
  Sun,
} from 'lucide-react';
import type { CommandName } from '../keys.ts';

export type PlaceName =
  | 'home'
  | 'search'
  | 'inbox'
  | 'drafts'
  | 'deadlines'
  | 'received'
  | 'sent'
  | 'numbers'
  | 'keeping'
  | 'statistics';

export type Place = {
  readonly name: PlaceName;
  readonly path: string;
  readonly icon: LucideIcon;
  readonly command: CommandName;
};

export const deskPlaces: readonly Place[] = [
  { name: 'home', path: '/', icon: Sun, command: 'goHome' },
  { name: 'search', path: '/search', icon: Search, command: 'goSearch' },
  { name: 'inbox', path: '/inbox', icon: Inbox, command: 'goInbox' },
  { name: 'drafts', path: '/drafts', icon: PencilLine, command: 'goDrafts' },
  { name: 'deadlines', path: '/deadlines', icon: CalendarClock, command: 'goDeadlines' },
];
export const bookPlaces: readonly Place[] = [
  { name: 'received', path: '/received', icon: BookDown, command: 'goReceived' },
  { name: 'sent', path: '/sent', icon: BookUp, command: 'goSent' },
  { name: 'numbers', path: '/numbers', icon: Hash, command: 'goNumbers' },
  { name: 'keeping', path: '/keeping', icon: Archive, command: 'goKeeping' },
  { name: 'statistics', path: '/statistics', icon: ChartColumn, command: 'goStatistics' },
];

export function isPlaceOf(path: string, place: string): boolean {
  return place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`);
}
