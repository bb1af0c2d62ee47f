/** The text of a printed PDF, repaired as the reader repairs it, without white space: for finding words in it. */
import { readBytes } from '../../electron/import/pipeline.ts';

export async function pdfText(bytes: Uint8Array): Promise<string> {
  const outcome = await readBytes({ name: 'print.pdf', bytes });
  if (outcome.state !== 'text') throw new Error(`the print has no text: ${outcome.state}`);
  return outcome.pages
    .map((page) => page.text)
    .join('\n')
    .replace(/\s/g, '');
}
