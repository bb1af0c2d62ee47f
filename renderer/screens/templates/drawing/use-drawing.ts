/** The drawn paper of a letter on a template. The old one stays in sight until the new one is there. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { client } from '../../../api.ts';
import { read } from '../../../queries/call.ts';
import { drawDocx } from './draw-docx.ts';

export function useTemplateDrawing(id: string, row?: number) {
  const { queryKey } = read('template.drawing', { id, row });
  return useQuery({
    queryKey: [...queryKey, 'drawn'],
    queryFn: async () => {
      const { outputId, hasTextBoxes } = await client.call('template.drawing', { id, row });
      return { drawing: await drawDocx(await client.download(`output/${outputId}`)), hasTextBoxes };
    },
    placeholderData: keepPreviousData,
  });
}
