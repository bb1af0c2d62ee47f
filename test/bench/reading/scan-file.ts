/** Pages of a scanner as one PDF, a picture a page: what an office's e-mail brings. */
import { readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';

const a4 = { width: 595.28, height: 841.89 };

export async function scanFile(paths: readonly string[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  for (const path of paths) {
    const picture = await file.embedJpg(readFileSync(path));
    file.addPage([a4.width, a4.height]).drawImage(picture, { x: 0, y: 0, ...a4 });
  }
  return file.save();
}
