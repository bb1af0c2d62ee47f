/** A set of letters on one template of the office: a Word file each, in the order of the table, filled in the process of parsers. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Produced } from '../../../shared/contract/api.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { Surroundings } from '../../room.ts';
import { asFileName, letterFileName } from '../file-name.ts';
import type { LetterToPrint } from '../letter-to-print.ts';

const progressEvery = 10;

/** Tells how far it is by `many.progress`. Throws `signal`'s reason when it is stopped, and as `openTemplate`. */
export async function zipOfTemplates(
  { store, ports, outputs, foreign }: Surroundings,
  letter: Letter,
  letters: readonly LetterToPrint[],
  signal?: AbortSignal,
): Promise<Produced> {
  const files: Zippable = {};
  const names: string[] = [];
  const tell = (done: number) =>
    ports.emit({ name: 'many.progress', data: { letterId: letter.id, done, total: letters.length } });
  const known = new Map<string, Uint8Array>();
  for (const [at, one] of letters.entries()) {
    if (at % progressEvery === 0) tell(at);
    signal?.throwIfAborted();
    const { template } = one.content;
    if (template === undefined) throw new AppError('not-found', { what: 'template' });
    // a set may have been corrected onto a newer file of the template
    const bytes = known.get(template.fileId) ?? (await store.vault.read(template.fileId)).bytes;
    known.set(template.fileId, bytes);
    const asked = { bytes, template, letter: one };
    const name = `${fileNameOf(one, at)}.docx`;
    files[name] = [
      await foreign.ask('templateFill', asked, new AppError('template-not-docx', {})),
      { level: 0 },
    ];
    names.push(name);
  }
  tell(letters.length);
  files['รายชื่อไฟล์.txt'] = strToU8(`\uFEFF${names.join('\r\n')}\r\n`);
  const name = asFileName(`${letterFileName(letter)} รวม ${toThaiDigits(letters.length)} ฉบับ`);
  return outputs.add({ name: `${name} ไฟล์ละฉบับ.zip`, mediaType: 'application/zip', bytes: zipSync(files) });
}

/** Numbered in front, so that a folder shows them in the order of the table and no two are the same. */
function fileNameOf({ number, content }: LetterToPrint, at: number): string {
  const place = toThaiDigits(String(at + 1).padStart(3, '0'));
  return asFileName(`${place} ${number ?? ''} ${content.addressee}`.slice(0, 120));
}
