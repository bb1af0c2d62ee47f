/** A set of letters on one template of the office: a Word file each, in the order of the table. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Produced } from '../../../shared/contract/api.ts';
import { AppError } from '../../../shared/contract/errors.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import type { Surroundings } from '../../room.ts';
import { asFileName, letterFileName } from '../file-name.ts';
import type { LetterToPrint } from '../letter-to-print.ts';
import { openForFilling } from './fill-template.ts';

const progressEvery = 10;

/** Tells how far it is by `many.progress`. Throws `signal`'s reason when it is stopped, and as `openTemplate`. */
export async function zipOfTemplates(
  { store, ports, outputs }: Surroundings,
  letter: Letter,
  letters: readonly LetterToPrint[],
  signal?: AbortSignal,
): Promise<Produced> {
  const files: Zippable = {};
  const names: string[] = [];
  const tell = (done: number) =>
    ports.emit({ name: 'many.progress', data: { letterId: letter.id, done, total: letters.length } });
  const fillers = new Map<string, ReturnType<typeof openForFilling>>();
  for (const [at, one] of letters.entries()) {
    if (at % progressEvery === 0) tell(at);
    signal?.throwIfAborted();
    const { template } = one.content;
    if (template === undefined) throw new AppError('not-found', { what: 'template' });
    // a set may have been corrected onto a newer file of the template
    const filler =
      fillers.get(template.fileId) ?? openForFilling((await store.vault.read(template.fileId)).bytes);
    fillers.set(template.fileId, filler);
    const name = `${fileNameOf(one, at)}.docx`;
    files[name] = [await filler(template, one), { level: 0 }];
    names.push(name);
    // the office goes on working between two letters
    await new Promise((resolve) => setImmediate(resolve));
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
