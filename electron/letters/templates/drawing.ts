/** The paper of a letter on a template on its way to the screen, and back as pages for the printer. */
import { AppError } from '../../../shared/contract/errors.ts';
import { isIssued, type Letter } from '../../../shared/letter/letter.ts';
import { merged } from '../../../shared/letter/merge.ts';
import { escapedHtml, fontFaces, pageFonts } from '../../page-html.ts';
import type { RoomHandlers, Surroundings } from '../../room.ts';
import type { Store } from '../../store/store.ts';
import { docxType } from '../papers.ts';
import { printable } from '../printable.ts';
import { fillTemplate } from './fill-template.ts';
import { forDrawing } from './for-drawing.ts';

type Handlers = Pick<RoomHandlers<'template'>, 'template.drawing' | 'template.print'>;

export function drawingHandlers({ store, uploads, outputs, ports }: Surroundings): Handlers {
  return {
    'template.drawing': async ({ id, row }) => {
      const { bytes, ...has } = forDrawing(await filledFile(store, await store.letters.get(id), row));
      const { outputId } = outputs.add({ name: 'drawing.docx', mediaType: docxType, bytes, isForOnce: true });
      return { outputId, ...has };
    },
    'template.print': async ({ id, uploadId }) => {
      const { template, number, subject } = await store.letters.get(id);
      if (template === undefined) throw new AppError('not-found', { what: 'template' });
      const drawn = new TextDecoder().decode(await uploads.read(uploadId));
      await uploads.drop(uploadId);
      const faces = fontFaces('OfficeSarabunM', await pageFonts(ports.assets));
      const bytes = await ports.printing.pdfFromHtml(printPage(drawn, faces, number ?? subject));
      const name = (number ?? `ร่าง ${subject.slice(0, 60)}`).replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').trim();
      return outputs.add({ name: `${name}.pdf`, mediaType: 'application/pdf', bytes });
    },
  };
}

/** An issued letter's own kept file; of a draft the file as it would be. Throws `not-found` for a letter on no template. */
async function filledFile(store: Store, letter: Letter, row?: number): Promise<Uint8Array> {
  const issued = isIssued(letter) ? await store.letters.lastIssued(letter.id) : null;
  if (issued?.content.template !== undefined && issued.fileId !== null)
    return (await store.vault.read(issued.fileId)).bytes;
  const { toPrint } = await printable(store, letter, issued);
  const content = row === undefined ? toPrint.content : merged(toPrint.content, row);
  if (content.template === undefined) throw new AppError('not-found', { what: 'template' });
  const { bytes } = await store.vault.read(content.template.fileId);
  return fillTemplate(bytes, content.template, { ...toPrint, content });
}

/** The policy stands first: whatever was drawn, the page fetches nothing and runs nothing. */
function printPage(drawn: string, faces: string, title: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escapedHtml(title)}</title><style>${faces}</style></head><body style="margin:0">${drawn}</body></html>`;
}
