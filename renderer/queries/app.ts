/** The application about itself: today, counts, last backup. */
import { useQuery } from '@tanstack/react-query';
import { read } from './call.ts';

export function useAppStatus() {
  return useQuery(read('app.status', {}));
}
