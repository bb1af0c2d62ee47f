/** Personal data: what never reached a register and may go, and the record of processing on paper. */
import { useQuery } from '@tanstack/react-query';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';

/** `isAsked` false: the person may not see it. */
export const useUnregistered = (isAsked: boolean) =>
  useQuery({ ...read('retention.list', {}), enabled: isAsked, staleTime: 0 });
/** Gone from every list and count, and nothing brings it back. */
export const useEraseUnregistered = () =>
  useWrite('retention.erase', { invalidates: 'all', isForGood: true });
export const printPersonalData = () => client.call('retention.print', {});
