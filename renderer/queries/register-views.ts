/** How a register is looked at: columns of the clerk at work, views of the office. */
import { useQuery } from '@tanstack/react-query';
import type { MethodName } from '../../shared/contract/api.ts';
import type { Book } from '../../shared/register/entry.ts';
import { read, useWrite } from './call.ts';

const viewReads = ['registerView.list'] as const satisfies MethodName[];

export const useRegisterViews = (book: Book) => useQuery(read('registerView.list', { book }));
export const useSaveView = () => useWrite('registerView.save', { invalidates: viewReads });
export const useRemoveView = () => useWrite('registerView.remove', { invalidates: viewReads });
export const useSetColumns = () => useWrite('registerView.setColumns', { invalidates: viewReads });
