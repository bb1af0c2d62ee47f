/** Reads and writes of outgoing letters. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Input, MethodName, Output } from '../../shared/contract/api.ts';
import { client } from '../api.ts';
import { invalidate, read, useWrite } from './call.ts';
import { uploadFile } from './upload.ts';

export const useLetters = (includeSent: boolean) => useQuery(read('letter.list', { includeSent }));
export const useLetter = (id: string) => useQuery(read('letter.get', { id }));
/** Asked only of a letter that has its number. */
export const useLetterVersions = (id: string, isNumbered: boolean) =>
  useQuery({ ...read('letter.versions', { id }), enabled: isNumbered });

/** What a draft said then; it never changes. Null asks nothing. */
export const useDraftText = (id: string, seq: number | null) =>
  useQuery({
    ...read('letter.snapshot', { id, seq: seq ?? 1 }),
    enabled: seq !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
/** What an issued version says; it never changes. Null asks nothing. */
export const useIssuedText = (id: string, version: number | null) =>
  useQuery({
    ...read('letter.version', { id, version: version ?? 1 }),
    enabled: version !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The old page stays on screen until the new one is there. */
export const useLetterPreview = (id: string) =>
  useQuery({ ...read('letter.preview', { id }), placeholderData: keepPreviousData });

/** Keeps what the clerk typed. The letter in the cache is the saved one afterwards, with its findings. Quiet: the desk shows its own save state. */
export function useSaveLetter(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (input: Input<'letter.save'>) => client.call('letter.save', input),
    meta: { quiet: true },
    onSuccess: (saved) => {
      queries.setQueryData<Output<'letter.get'>>(read('letter.get', { id }).queryKey, (old) =>
        old === undefined ? old : { ...old, ...saved },
      );
      return invalidate(queries, ['letter.preview', 'template.drawing']);
    },
  });
}

/** What a step in a letter's life makes stale: its list, the letter and both registers. */
export const letterReads = [
  'letter.list',
  'letter.get',
  'letter.preview',
  'template.drawing',
  'letter.versions',
  'register.list',
  'register.get',
  'app.status',
] as const satisfies MethodName[];

export const useForward = () => useWrite('letter.forward', { invalidates: letterReads });
export const useSetLetterState = () => useWrite('letter.setState', { invalidates: letterReads });
export const useIssueLetter = () => useWrite('letter.issue', { invalidates: letterReads });
export const useReviseLetter = () => useWrite('letter.revise', { invalidates: letterReads });
export const useRemoveLetter = () =>
  useWrite('letter.remove', { invalidates: ['letter.list', 'app.status'] });

/** Of a correction: the letter stands again as it was last issued. */
export const useGiveUpCorrection = () => useWrite('letter.remove', { invalidates: letterReads });

export const makeDocx = (id: string, version?: number) => client.call('letter.docx', { id, version });
/** Free flow, without fixed page ends: for those who go on writing in Word. */
export const makeDocxToEdit = (id: string) => client.call('letter.docx', { id, purpose: 'to-edit' });
export const makePdf = (id: string) => client.call('letter.pdf', { id });
export const makeNumberSheet = (id: string) => client.call('letter.numberSheet', { id });

/** A picture for the letter's text, kept with the letter; with its measures in pixels. */
export async function addLetterPicture(
  letterId: string,
  file: File,
): Promise<{ readonly fileId: string; readonly width: number; readonly height: number }> {
  const uploadId = await uploadFile(file);
  const { fileId } = await client.call('letterFile.add', { letterId, uploadId, kind: 'picture' });
  const bitmap = await createImageBitmap(file);
  const { width, height } = bitmap;
  bitmap.close();
  return { fileId, width, height };
}

/** An empty letter of a form. The first order opens the book of orders. */
export const useCreateLetter = () =>
  useWrite('letter.create', { invalidates: [...letterReads, 'prefix.list'] });
export const useLetterSnapshots = (id: string) =>
  useQuery({ ...read('letter.snapshots', { id }), staleTime: 0 });
