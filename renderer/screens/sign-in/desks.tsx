/**
 * One desk a person. While the program is locked, or another sits at it, a desk keeps what was typed and does nothing: its
 * keys, timers and queries are off, and nothing of it is drawn. It comes back as it was, to the same person only.
 */
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { Activity, type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { PeopleStatus } from '../../../shared/people/person.ts';
import { sitAtCopies } from '../../components/kept-copies.ts';
import { clearMessages, showMessage } from '../../components/messages.ts';
import { type Rights, RightsContext } from '../../components/rights.ts';
import { keepFor } from '../../components/use-kept.ts';
import { createQueryClient } from '../../queries/call.ts';
import { lockNow, noteStatus } from '../../queries/people.ts';
import { SignIn } from './sign-in.tsx';
import { useAutomaticLock } from './use-automatic-lock.ts';

type DeskOf = {
  /** Of the person; `office` where there are no users. */
  readonly id: string;
  readonly client: QueryClient;
  /** Where the person was. */
  place: string;
  isIn: boolean;
  hasRested: boolean;
  /** A desk at rest stays as its own person had it. */
  rights: Rights | null;
};

type Props = { readonly status: PeopleStatus; readonly above: QueryClient; readonly children: ReactNode };

export function Desks({ status, above, children }: Props) {
  const [desks] = useState(() => new Map<string, DeskOf>());
  const now = status.state === 'open' ? 'office' : (status.person?.id ?? null);
  // Who begins users goes on where the office stood.
  const before = desks.get('office')?.place;
  dropStrangers(desks, status);
  if (now !== null && !desks.has(now))
    desks.set(now, {
      id: now,
      client: createQueryClient(),
      place: before ?? firstPlace(status),
      isIn: false,
      hasRested: false,
      rights: null,
    });
  sitDown(desks, now);
  useAutomaticLock(status, () => void lockNow(above));
  const rights = useMemo<Rights>(
    () => ({
      status,
      lock: () => void lockNow(above),
      take: (next) => noteStatus(above, next),
    }),
    [status, above],
  );
  const seated = now === null ? undefined : desks.get(now);
  if (seated !== undefined) seated.rights = rights;
  useEnded(status);
  useLayoutEffect(() => {
    if (now !== null) {
      // A desk at rest heard nothing of what others did meanwhile; what it is fetching already is fresh.
      const desk = desks.get(now);
      if (desk?.hasRested) void desk.client.invalidateQueries({}, { cancelRefetch: false });
      return () => {
        if (desk !== undefined) desk.hasRested = true;
        clearMessages();
      };
    }
    // What stands outside the page's root (menus, dialogs) goes from sight as well.
    document.documentElement.dataset.locked = 'true';
    return () => void delete document.documentElement.dataset.locked;
  }, [now, desks]);
  return (
    <>
      {[...desks.values()].map((desk) => (
        <Activity key={desk.id} mode={desk.id === now ? 'visible' : 'hidden'}>
          <QueryClientProvider client={desk.client}>
            <RightsContext value={desk.rights}>
              <DeskPlace desk={desk}>{children}</DeskPlace>
            </RightsContext>
          </QueryClientProvider>
        </Activity>
      ))}
      {now === null && <SignIn status={status} above={above} hasWork={desks.size > 0} />}
    </>
  );
}

/** Said in every window, on the desk of the office that takes the place of the person's. */
function useEnded({ state }: PeopleStatus): void {
  const { t } = useTranslation('people');
  const before = useRef(state);
  useEffect(() => {
    if (state === 'open' && before.current !== 'open')
      showMessage({ tone: 'done', title: t('office.ended'), slot: 'people' });
    before.current = state;
  }, [state, t]);
}

/** The address is the one of whoever sits there; a desk at rest stays where it was. */
function DeskPlace({ desk, children }: { readonly desk: DeskOf; readonly children: ReactNode }) {
  const hook = useMemo(() => placeHookOf(desk), [desk]);
  return <Router hook={hook}>{children}</Router>;
}

/** Before anything of the desk is drawn: what it reads of the address and of half-typed lines is its own. */
function sitDown(desks: Map<string, DeskOf>, now: string | null): void {
  for (const desk of desks.values()) if (desk.id !== now) desk.isIn = false;
  const desk = now === null ? undefined : desks.get(now);
  if (desk === undefined || desk.isIn) return;
  keepFor(desk.id);
  sitAtCopies(desk.id);
  if (window.location.hash.replace(/^#/, '') !== desk.place)
    window.history.replaceState(null, '', `#${desk.place}`);
  desk.isIn = true;
}

function placeHookOf(desk: DeskOf) {
  const hook = (): ReturnType<typeof useHashLocation> => {
    const [path, go] = useHashLocation();
    if (desk.isIn) desk.place = path;
    return [desk.place, go];
  };
  return Object.assign(hook, { hrefs: (href: string) => `#${href}` });
}

/** Removed users, and the desk of an office that has users now, are gone with what stood there. */
function dropStrangers(desks: Map<string, DeskOf>, { state, people }: PeopleStatus): void {
  const known = state === 'open' ? ['office'] : people.map(({ id }) => id);
  for (const id of [...desks.keys()]) if (!known.includes(id)) desks.delete(id);
}

/** The chief sees first what waits for a decision; everybody else the day, or where the address leads. */
function firstPlace({ state, roles }: PeopleStatus): string {
  if (state === 'open') return window.location.hash.replace(/^#/, '') || '/';
  return roles.includes('chief') && !roles.includes('clerk') && !roles.includes('administrator')
    ? '/decisions'
    : '/';
}
