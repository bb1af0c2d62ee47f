/** What was found of this computer, and the page that can be sent to whoever helps. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';

/** It takes seconds on Windows: kept while the program is open, and asked again on purpose. */
export const useMachine = (isAsked = true) =>
  useQuery({ ...read('machine.check', {}), enabled: isAsked, staleTime: Number.POSITIVE_INFINITY });

export const useSeeOpenDisk = () => useWrite('machine.seeOpenDisk', { invalidates: ['office.get'] });

/** Made when it is asked for, since it tells of that moment. */
export const useDiagnostics = () => useMutation({ mutationFn: () => client.call('machine.diagnostics', {}) });
