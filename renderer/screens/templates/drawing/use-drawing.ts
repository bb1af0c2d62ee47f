/** The drawn paper of a letter on a template. The old one stays in sight until the new one is there. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../../../api.ts';
import { read } from '../../../queries/call.ts';
import { useLetter } from '../../../queries/letters.ts';
import { drawDocx } from './draw-docx.ts';

export function useTemplateDrawing(id: string, row?: number) {
  const { queryKey } = read('template.drawing', { id, row });
  // A drawing under way when the letter was saved would pass for the new one: each saved text has a drawing of its own.
  const savedAt = useLetter(id).data?.letter.updatedAt;
  return useQuery({
    queryKey: [...queryKey, savedAt],
    gcTime: 60_000,
    queryFn: async () => {
      const { outputId, ...has } = await client.call('template.drawing', { id, row });
      return { drawing: await drawDocx(await client.download(`output/${outputId}`)), ...has };
    },
    placeholderData: keepPreviousData,
  });
}
