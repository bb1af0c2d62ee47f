/** Who sits at the program and what the person may do, for every part of the screen. Null in an office without users. */
import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { MethodName } from '../../shared/contract/api.ts';
import type { PeopleStatus } from '../../shared/people/person.ts';
import { onlyReads } from '../../shared/people/role.ts';

export type Rights = {
  readonly status: PeopleStatus;
  readonly lock: () => void;
  readonly take: (status: PeopleStatus) => void;
};

export const RightsContext = createContext<Rights | null>(null);

export function useRights(): Rights | null {
  return useContext(RightsContext);
}

/** May the person at the program call it? Everybody may in an office without users. */
export function useMay(method: MethodName): boolean {
  const rights = useContext(RightsContext);
  return rights === null || !rights.status.notTheirs.includes(method);
}

/** Why the person at the program cannot do it; null: it is theirs to do. */
export function useNotTheirs(method: MethodName | undefined): string | null {
  const { t } = useTranslation('people');
  const rights = useContext(RightsContext);
  if (method === undefined || rights === null || !rights.status.notTheirs.includes(method)) return null;
  return t(onlyReads(rights.status.roles) ? 'readsOnly' : 'notTheirs');
}

/** Does the person at the program change nothing at all? */
export function useReadsOnly(): boolean {
  const rights = useContext(RightsContext);
  return rights?.status.state === 'signed-in' && onlyReads(rights.status.roles);
}
