/** The paper of a letter on a template on its way to the screen, and back as pages for the printer. */
import { AppError } from '../../../shared/contract/errors.ts';
import { isIssued, type Letter } from '../../../shared/letter/letter.ts';
import { merged } from '../../../shared/letter/merge.ts';
import { escapedHtml, fontFaces, pageFonts } from '../../page-html.ts';
import type { RoomHandlers, Surroundings } from '../../room.ts';
import { docxType } from '../papers.ts';
import { printable } from '../printable.ts';

type Handlers = Pick<RoomHandlers<'template'>, 'template.drawing' | 'template.print'>;

export function drawingHandlers({ store, uploads, outputs, ports, foreign }: Surroundings): Handlers {
  const notDocx = () => new AppError('template-not-docx', {});
  return {
    'template.drawing': async ({ id, row }) => {
      const filled = await filledFile({ store, foreign }, await store.letters.get(id), row);
      const { bytes, ...has } = await foreign.ask('templateDrawing', { bytes: filled }, notDocx());
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
async function filledFile(
  { store, foreign }: Pick<Surroundings, 'store' | 'foreign'>,
  letter: Letter,
  row?: number,
): Promise<Uint8Array> {
  const issued = isIssued(letter) ? await store.letters.lastIssued(letter.id) : null;
  if (issued?.content.template !== undefined && issued.fileId !== null)
    return (await store.vault.read(issued.fileId)).bytes;
  const { toPrint } = await printable(store, letter, issued);
  const content = row === undefined ? toPrint.content : merged(toPrint.content, row);
  if (content.template === undefined) throw new AppError('not-found', { what: 'template' });
  const { bytes } = await store.vault.read(content.template.fileId);
  const asked = { bytes, template: content.template, letter: { ...toPrint, content } };
  return foreign.ask('templateFill', asked, new AppError('template-not-docx', {}));
}

/** The policy stands first: whatever was drawn, the page fetches nothing and runs nothing. */
function printPage(drawn: string, faces: string, title: string): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
  return `<!doctype html><html lang="th"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>${escapedHtml(title)}</title><style>${faces}</style></head><body style="margin:0">${drawn}</body></html>`;
}
