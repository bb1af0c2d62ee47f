/** Reads and writes of keeping, lending and destroying. */
import { useQuery } from '@tanstack/react-query';
import type { Input, MethodName } from '../../shared/contract/api.ts';
import type { KeptQuery } from '../../shared/keeping/kept.ts';
import type { ListForm } from '../../shared/keeping/list.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';
import { deliver } from './output.ts';
import { printWith } from './print-list.ts';

/** Letters enter and leave the registers elsewhere: each look asks anew. */
const fresh = { staleTime: 0 } as const;

export const keptPage = (query: KeptQuery) => client.call('keeping.list', query);
export const useKept = (query: KeptQuery) =>
  useQuery({ ...read('keeping.list', query), ...fresh, placeholderData: (before) => before });
export const useSurvey = (of: 'ended' | 'old', year: number) =>
  useQuery({ ...read('keeping.survey', { of, year, limit: mostInSurvey }), ...fresh });
export const useKeptOf = (id: string) => useQuery({ ...read('keeping.ofEntry', { id }), ...fresh });
export const useRules = () => useQuery(read('keeping.rules', {}));
export const useKeepingLists = (form: ListForm | null) =>
  useQuery({ ...read('keeping.lists', { form }), ...fresh });
export const useKeepingList = (id: string) => useQuery({ ...read('keeping.get', { id }), ...fresh });
export const useLoans = (includeReturned: boolean) =>
  useQuery({ ...read('loan.list', { includeReturned }), ...fresh });

/** What one list of form 25 may hold; the rest comes with the next list. */
export const mostInSurvey = 1_000;

const keptReads = [
  'keeping.list',
  'keeping.survey',
  'keeping.lists',
  'keeping.get',
  'keeping.ofEntry',
  'loan.list',
] as const satisfies MethodName[];

export const useSaveRules = () =>
  useWrite('keeping.saveRules', { invalidates: ['keeping.rules', 'keeping.list'] });
export const useFile = () => useWrite('keeping.file', { invalidates: keptReads });
export const useStore = () => useWrite('keeping.store', { invalidates: keptReads });
export const useMakeList = () => useWrite('keeping.makeList', { invalidates: keptReads });
export const useDecide = () => useWrite('keeping.decide', { invalidates: ['keeping.get'] });
export const useSetFacts = () => useWrite('keeping.setFacts', { invalidates: ['keeping.get'] });
export const useStep = () => useWrite('keeping.step', { invalidates: keptReads });
export const useApprove = () => useWrite('keeping.approve', { invalidates: keptReads });
export const useDestroy = () => useWrite('keeping.destroy', { invalidates: keptReads });
export const useStepBack = () => useWrite('keeping.stepBack', { invalidates: keptReads });
export const useVoidList = () => useWrite('keeping.void', { invalidates: keptReads });

export const useLend = () => useWrite('loan.lend', { invalidates: keptReads });
export const useGiveBack = () => useWrite('loan.giveBack', { invalidates: keptReads });
export const useExtendLoan = () => useWrite('loan.extend', { invalidates: keptReads });

export const printList = (input: Input<'keeping.print'>) =>
  printWith((idNumbers) => client.call('keeping.print', { ...input, idNumbers }), 'open');
export const printStorageRegister = (year: number) =>
  printWith((idNumbers) => client.call('keeping.printRegister', { year, idNumbers }), 'open');
export const printLoan = async (input: Input<'loan.print'>) =>
  deliver(await client.call('loan.print', input), 'open');
