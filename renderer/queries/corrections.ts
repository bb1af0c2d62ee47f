/** What clerks here corrected of values read before. */
import { useQuery } from '@tanstack/react-query';
import type { KeptCorrection } from '../../shared/document/correction.ts';
import { read, useWrite } from './call.ts';

const none: readonly KeptCorrection[] = [];

export function useCorrections(): readonly KeptCorrection[] {
  return useQuery(read('correction.list', {})).data ?? none;
}

export function useForgetCorrection() {
  return useWrite('correction.forget', { invalidates: ['correction.list'] });
}
