/** Reads and writes of the office's own phrases and words. */
import { useQuery } from '@tanstack/react-query';
import { read, useWrite } from './call.ts';

export const usePhrases = () => useQuery(read('phrase.list', {}));
export const useSavePhrase = () => useWrite('phrase.save', { invalidates: ['phrase.list'] });
export const useRemovePhrase = () => useWrite('phrase.remove', { invalidates: ['phrase.list'] });
export const useOrderPhrases = () => useWrite('phrase.order', { invalidates: ['phrase.list'] });

/** What is found in the letters on the desk changes with the words known. */
export const useAddWord = () => useWrite('word.add', { invalidates: ['office.get', 'letter.get'] });
export const useRemoveWord = () => useWrite('word.remove', { invalidates: ['office.get', 'letter.get'] });
