/** What was found of this computer, and the page that can be sent to whoever helps. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { client } from '../api.ts';
import { read } from './call.ts';

/** It takes seconds on Windows: kept while the program is open, and asked again on purpose. */
export const useMachine = () =>
  useQuery({ ...read('machine.check', {}), staleTime: Number.POSITIVE_INFINITY });

/** Made when it is asked for, since it tells of that moment. */
export const useDiagnostics = () => useMutation({ mutationFn: () => client.call('machine.diagnostics', {}) });
