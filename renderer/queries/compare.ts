/** Files that seem to be one: seen beside each other, and both kept where the clerk says so. */
import { useQuery } from '@tanstack/react-query';
import { read, useWrite } from './call.ts';

/** Beside the line or file that it seems to repeat. */
export function useComparison(id: string) {
  return useQuery({ ...read('import.compare', { id }), retry: false });
}

export function useKeepBoth() {
  return useWrite('import.keepBoth', {
    invalidates: ['import.list', 'import.get', 'import.compare', 'app.status'],
  });
}
