/** The drawn pages as one HTML text for the host's printer: a sheet of paper each, of its own size. */
import type { Produced } from '../../../../shared/contract/api.ts';
import { AppError } from '../../../../shared/contract/errors.ts';
import { client } from '../../../api.ts';
import { type Drawing, drawDocx } from './draw-docx.ts';

/** Throws `template-next-pages`: a paper with another page's number or Garuda is no paper of the office. */
export async function printDrawing(letterId: string): Promise<Produced> {
  const { outputId, headsDiffer } = await client.call('template.drawing', { id: letterId });
  const drawing = await drawDocx(await client.download(`output/${outputId}`));
  if (drawing.pages.length > 1 && headsDiffer) throw new AppError('template-next-pages', {});
  const uploadId = await client.upload('drawing.html', new TextEncoder().encode(pagesAsHtml(drawing)));
  return client.call('template.print', { id: letterId, uploadId });
}

function pagesAsHtml({ pages, css }: Drawing): string {
  const sizes = new Map<string, string>();
  const sheets = pages.map((page) => {
    const { width, height } = page.style;
    const size = `${width} ${height}`;
    const name = sizes.get(size) ?? `size-${sizes.size}`;
    sizes.set(size, name);
    const copy = page.cloneNode(true) as HTMLElement;
    copy.classList.add(name);
    return copy.outerHTML;
  });
  const papers = [...sizes].map(
    ([size, name]) => `@page ${name}{size:${size};margin:0} .${name}{page:${name};break-after:page}`,
  );
  // an angle in the file's own styles would end them
  const styles = [css, ...papers, 'section:last-child{break-after:auto}'].join('\n').replaceAll('<', '\\3c ');
  return `<style>${styles}</style><div class="docx-wrapper">${sheets.join('')}</div>`;
}
