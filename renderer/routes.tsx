/** Path → screen. A screen joins with one line here when it exists; the sidebar shows only places that are here. */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { PlaceName } from './components/places.ts';
import { HomeScreen } from './screens/home.tsx';

export type RouteEntry = {
  readonly path: string;
  readonly screen: ComponentType | LazyExoticComponent<ComponentType>;
  /** Its place in the sidebar; null for screens that open over a place. */
  readonly place: PlaceName | null;
};

const CompareScreen = lazy(async () => ({
  default: (await import('./screens/inbox/compare-screen.tsx')).CompareScreen,
}));
const DeadlinesScreen = lazy(async () => ({
  default: (await import('./screens/deadlines.tsx')).DeadlinesScreen,
}));
const DecisionsScreen = lazy(async () => ({
  default: (await import('./screens/minute/decisions.tsx')).DecisionsScreen,
}));
const DraftsScreen = lazy(async () => ({ default: (await import('./screens/drafts.tsx')).DraftsScreen }));
const HelpScreen = lazy(async () => ({ default: (await import('./screens/help.tsx')).HelpScreen }));
const HistoryScreen = lazy(async () => ({
  default: (await import('./screens/history.tsx')).HistoryScreen,
}));
const InboxScreen = lazy(async () => ({ default: (await import('./screens/inbox.tsx')).InboxScreen }));
const KeepingScreen = lazy(async () => ({
  default: (await import('./screens/keeping.tsx')).KeepingScreen,
}));
const KeepingListScreen = lazy(async () => ({
  default: (await import('./screens/keeping/list-screen.tsx')).KeepingListScreen,
}));
const LetterScreen = lazy(async () => ({ default: (await import('./screens/letter.tsx')).LetterScreen }));
const NumbersScreen = lazy(async () => ({
  default: (await import('./screens/numbers.tsx')).NumbersScreen,
}));
const ReceivedScreen = lazy(async () => ({
  default: (await import('./screens/received.tsx')).ReceivedScreen,
}));
const ReviewScreen = lazy(async () => ({ default: (await import('./screens/review.tsx')).ReviewScreen }));
const SearchScreen = lazy(async () => ({ default: (await import('./screens/search.tsx')).SearchScreen }));
const SentScreen = lazy(async () => ({ default: (await import('./screens/sent.tsx')).SentScreen }));
const TrashScreen = lazy(async () => ({ default: (await import('./screens/trash.tsx')).TrashScreen }));
const WaitingScreen = lazy(async () => ({
  default: (await import('./screens/waiting.tsx')).WaitingScreen,
}));
const ExchangeScreen = lazy(async () => ({
  default: (await import('./screens/exchange.tsx')).ExchangeScreen,
}));
const StatisticsScreen = lazy(async () => ({
  default: (await import('./screens/statistics.tsx')).StatisticsScreen,
}));
const SecretBooksScreen = lazy(async () => ({
  default: (await import('./screens/secret-books.tsx')).SecretBooksScreen,
}));
const SettingsScreen = lazy(async () => ({
  default: (await import('./screens/settings.tsx')).SettingsScreen,
}));

/** Ctrl N, from every screen that adds nothing else. */
export const loadNewEntry = async () =>
  (await import('./screens/registers/paper-entry-dialog.tsx')).PaperEntryDialog;

/** Ctrl K, from every screen. */
export const loadPalette = async () => (await import('./screens/palette/palette.tsx')).Palette;

export const routes: readonly RouteEntry[] = [
  { path: '/', screen: HomeScreen, place: 'home' },
  { path: '/inbox', screen: InboxScreen, place: 'inbox' },
  { path: '/inbox/:id/compare', screen: CompareScreen, place: null },
  { path: '/inbox/:id', screen: ReviewScreen, place: null },
  { path: '/drafts', screen: DraftsScreen, place: 'drafts' },
  { path: '/drafts/:id', screen: LetterScreen, place: null },
  { path: '/deadlines', screen: DeadlinesScreen, place: 'deadlines' },
  { path: '/decisions', screen: DecisionsScreen, place: null },
  { path: '/received/:year?/:running?', screen: ReceivedScreen, place: 'received' },
  { path: '/sent/:year?/:running?', screen: SentScreen, place: 'sent' },
  { path: '/keeping/list/:id', screen: KeepingListScreen, place: null },
  { path: '/keeping/:tab?', screen: KeepingScreen, place: 'keeping' },
  { path: '/numbers/:tab?', screen: NumbersScreen, place: 'numbers' },
  { path: '/search', screen: SearchScreen, place: 'search' },
  { path: '/history/:kind?/:id?', screen: HistoryScreen, place: null },
  { path: '/trash', screen: TrashScreen, place: null },
  { path: '/waiting', screen: WaitingScreen, place: null },
  { path: '/statistics', screen: StatisticsScreen, place: 'statistics' },
  { path: '/exchange/:tab?', screen: ExchangeScreen, place: null },
  { path: '/secret', screen: SecretBooksScreen, place: null },
  { path: '/help/:page?/:part?', screen: HelpScreen, place: null },
  { path: '/settings/:part?', screen: SettingsScreen, place: null },
];

export const builtPlaces: readonly PlaceName[] = routes.flatMap(({ place }) => place ?? []);
