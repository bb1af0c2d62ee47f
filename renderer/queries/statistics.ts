/** The office's statistics: figures of a year, on paper, as a spreadsheet. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Period } from '../../shared/register/statistics.ts';
import { client } from '../api.ts';
import { read } from './call.ts';
import type { ListFormat } from './list-file.ts';

/** Lines are entered elsewhere and by others: asked anew each time. */
const fresh = { staleTime: 0 } as const;

export const useStatisticsYears = () => useQuery({ ...read('statistics.years', {}), ...fresh });
export const useStatistics = (period: Period) =>
  useQuery({ ...read('statistics.report', period), ...fresh, placeholderData: keepPreviousData });
export const printStatistics = (period: Period) => client.call('statistics.print', period);
export const exportStatistics = (period: Period, as: ListFormat) =>
  client.call('statistics.export', { ...period, as });
