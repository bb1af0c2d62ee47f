/** The application about itself: today, counts, last backup. */
import { useQuery } from '@tanstack/react-query';
import { isoDayOf } from '../../shared/thai/date.ts';
import { read } from './call.ts';

/** The office's day; this computer's until the application has answered. */
export function useToday(): string {
  return useAppStatus().data?.today ?? isoDayOf(new Date());
}

export function useAppStatus() {
  return useQuery(read('app.status', {}));
}
