/** Reads and writes of the office's own templates. */
import { useQuery } from '@tanstack/react-query';
import type { LetterFormName } from '../../shared/letter/forms/form.ts';
import { client } from '../api.ts';
import { read, useWrite } from './call.ts';
import { letterReads } from './letters.ts';

export const useTemplates = () => useQuery(read('template.list', {}));
export const useAddTemplate = () => useWrite('template.add', { invalidates: ['template.list'] });
export const useRemoveTemplate = () => useWrite('template.remove', { invalidates: ['template.list'] });
export const useWriteTemplate = () => useWrite('template.write', { invalidates: letterReads });
export const checkTemplate = (uploadId: string) => client.call('template.check', { uploadId });
export const sampleOfTemplate = (id: string) => client.call('template.sample', { id });
export const startingTemplate = (form: LetterFormName) => client.call('template.start', { form });
