/** pdf.js by itself, for the reading bench: opens the file and takes every page's text content, nothing more. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export async function textContentOnly(data: Uint8Array): Promise<number> {
  const task = getDocument({ data, verbosity: 0 });
  const document = await task.promise;
  let items = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    items += (await page.getTextContent()).items.length;
    page.cleanup();
  }
  await task.destroy();
  return items;
}
