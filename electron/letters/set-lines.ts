/** Running text line by line, and tables row by row, as they were set on a page: the desk breaks its lines by these. */
import type { SetLine } from '../../shared/letter/letter.ts';
import type { PlacedBlock, PlacedParagraph } from './placed.ts';

const isRunning = (field: string | null): field is string => field !== null && /body\[\d+\]$/u.test(field);

export function setLines(placed: PlacedBlock): readonly SetLine[] {
  switch (placed.kind) {
    case 'paragraph':
      return isRunning(placed.paragraph.field) ? linesOf(placed, placed.paragraph.field) : [];
    case 'table': {
      const { field } = placed.table;
      return isRunning(field) ? placed.rows.map(({ source }) => ({ field, text: '', row: source })) : [];
    }
    case 'picture':
      return [];
  }
}

/** Without the marker of an item, which stands before the first tab and is not the writer's. */
function linesOf({ paragraph, lines }: PlacedParagraph, field: string): readonly SetLine[] {
  const isItem = paragraph.stops.some(({ align }) => align === 'left');
  const begins = isItem ? paragraph.text.indexOf('\t') + 1 : 0;
  return lines.map(({ start, end }) => ({
    field,
    text: paragraph.text.slice(Math.max(start, begins), end),
    row: null,
  }));
}
