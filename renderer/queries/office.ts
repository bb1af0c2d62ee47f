/** The office: settings, prefixes, signatories, recipients, groups and the next numbers. */
import { useQuery } from '@tanstack/react-query';
import { read, useWrite } from './call.ts';
import { officeReads } from './events.ts';

export const useOffice = () => useQuery(read('office.get', {}));
export const usePrefixes = () => useQuery(read('prefix.list', {}));
export const useSignatories = () => useQuery(read('signatory.list', {}));
export const useRecipients = () => useQuery(read('recipient.list', {}));
export const useGroups = () => useQuery(read('group.list', {}));
export const useSeries = (year: number | null) => useQuery(read('series.list', { year }));

export const useSaveOffice = () => useWrite('office.save', { invalidates: officeReads });
export const useSetGaruda = () => useWrite('office.setGaruda', { invalidates: ['office.get'] });
/** Both change every book and list, not the office alone. */
export const useLoadSample = () => useWrite('office.loadSample', { invalidates: 'all' });
export const useRemoveSample = () => useWrite('office.removeSample', { invalidates: 'all' });
export const useSavePrefix = () => useWrite('prefix.save', { invalidates: ['prefix.list', 'series.list'] });
export const useRemovePrefix = () =>
  useWrite('prefix.remove', { invalidates: ['prefix.list', 'series.list'] });
export const useSaveSignatory = () => useWrite('signatory.save', { invalidates: ['signatory.list'] });
export const useRemoveSignatory = () => useWrite('signatory.remove', { invalidates: ['signatory.list'] });
export const useSaveRecipient = () => useWrite('recipient.save', { invalidates: ['recipient.list'] });
export const useRemoveRecipient = () =>
  useWrite('recipient.remove', { invalidates: ['recipient.list', 'group.list'] });
export const useAddRecipients = () => useWrite('recipient.addMany', { invalidates: ['recipient.list'] });
export const useSaveGroup = () => useWrite('group.save', { invalidates: ['group.list'] });
export const useRemoveGroup = () => useWrite('group.remove', { invalidates: ['group.list'] });
export const useSetNextNumber = () =>
  useWrite('series.setNext', { invalidates: ['series.list', 'app.status', 'letter.get'] });
