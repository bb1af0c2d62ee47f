/** The places. One tab stop: arrows, Home and End move inside it. As a rail the names stand in tooltips. */
import { CircleHelp, LockKeyhole, Settings } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { buddhistYear } from '../../shared/thai/date.ts';
import { ariaKeys, bindingOf } from '../keys.ts';
import { useAppStatus } from '../queries/app.ts';
import { useOffice } from '../queries/office.ts';
import { useSecretStatus } from '../queries/secret.ts';
import { useFormat } from '../text/use-format.ts';
import { Kbd } from './kbd.tsx';
import { bookPlaces, deskPlaces, isPlaceOf, type Place, type PlaceName } from './places.ts';

type SidebarProps = {
  readonly places: readonly PlaceName[];
  readonly path: string;
};

export function Sidebar({ places, path }: SidebarProps) {
  const { t } = useTranslation('common');
  const status = useAppStatus().data;
  const office = useOffice().data?.settings;
  const hasSecretBooks = useHasSecretBooks();
  const counts: Partial<Record<PlaceName, number>> = {
    inbox: status?.waitingImports ?? 0,
    drafts: status?.openDrafts ?? 0,
    deadlines: status?.dueSoon ?? 0,
  };
  const isBuilt = (place: Place) => places.includes(place.name);
  const books = bookPlaces.filter(isBuilt);
  const entry = (place: Place) => (
    <PlaceLink key={place.name} place={place} count={counts[place.name] ?? 0} path={path} />
  );
  return (
    <nav className="side" data-pane="side" aria-label={t('frame.navigation')} onKeyDown={moveByArrows}>
      <div className="mark">
        <span className="seal" aria-hidden="true">
          ส
        </span>
        <div>
          <b>{t('product')}</b>
          {office && <small>{t('officeOf', { district: office.district })}</small>}
        </div>
      </div>
      {deskPlaces.filter(isBuilt).map(entry)}
      {status && books.length > 0 && (
        <div className="nav-group">{t('place.registers', { year: buddhistYear(status.today) })}</div>
      )}
      {books.map(entry)}
      {hasSecretBooks && (
        <Link
          href="/secret"
          className="nav"
          aria-current={isPlaceOf(path, '/secret') ? 'page' : undefined}
          title={t('place.secret')}
          tabIndex={isPlaceOf(path, '/secret') ? 0 : -1}
        >
          <LockKeyhole aria-hidden="true" />
          <span>{t('place.secret')}</span>
        </Link>
      )}
      <span className="grow" />
      <Link
        href="/settings"
        className="nav"
        aria-current={isPlaceOf(path, '/settings') ? 'page' : undefined}
        aria-keyshortcuts={ariaKeys('goSettings')}
        title={`${t('place.settings')} · ${bindingOf('goSettings').shown}`}
        tabIndex={isPlaceOf(path, '/settings') ? 0 : -1}
      >
        <Settings aria-hidden="true" />
        <span>{t('place.settings')}</span>
      </Link>
      <Link
        href="/help"
        className="nav"
        aria-current={isPlaceOf(path, '/help') ? 'page' : undefined}
        aria-keyshortcuts={ariaKeys('help')}
        title={`${t('place.help')} · ${bindingOf('help').shown}`}
        tabIndex={isPlaceOf(path, '/help') ? 0 : -1}
      >
        <CircleHelp aria-hidden="true" />
        <span>{t('place.help')}</span>
        <Kbd command="help" />
      </Link>
    </nav>
  );
}

/** Where a registrar is named, or may be: an office that keeps none is not shown the place. */
function useHasSecretBooks(): boolean {
  const status = useSecretStatus().data;
  return status !== undefined && (status.registrar !== null || status.persons.length > 0);
}

type PlaceLinkProps = { readonly place: Place; readonly count: number; readonly path: string };

function PlaceLink({ place, count, path }: PlaceLinkProps): ReactNode {
  const { t } = useTranslation('common');
  const format = useFormat();
  const name = t(`place.${place.name}`);
  const isCurrent = isPlaceOf(path, place.path);
  return (
    <Link
      href={place.path}
      className="nav"
      aria-current={isCurrent ? 'page' : undefined}
      aria-keyshortcuts={ariaKeys(place.command)}
      aria-label={count > 0 ? t('place.withCount', { place: name, n: count }) : name}
      title={`${name} · ${bindingOf(place.command).shown}`}
      tabIndex={isCurrent ? 0 : -1}
    >
      <place.icon aria-hidden="true" />
      <span>{name}</span>
      {count > 0 && <span className="n">{format.count(count)}</span>}
    </Link>
  );
}

function moveByArrows(event: KeyboardEvent<HTMLElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('.nav')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % links.length,
    ArrowUp: (at - 1 + links.length) % links.length,
    Home: 0,
    End: links.length - 1,
  };
  const target = targets[event.key];
  if (target === undefined) return;
  event.preventDefault();
  links[target]?.focus();
}
