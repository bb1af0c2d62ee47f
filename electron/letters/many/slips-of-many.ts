/** สมุดส่งหนังสือ, ใบรับหนังสือ, แบบตอบรับ of a whole set as one PDF, laid out and printed some recipients at a time. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Produced } from '../../../shared/contract/api.ts';
import type { Letter } from '../../../shared/letter/letter.ts';
import type { SetSlip } from '../../../shared/letter/many.ts';
import type { Surroundings } from '../../room.ts';
import { openPageFont } from '../font-metrics.ts';
import { layOut } from '../layout.ts';
import { paperNames } from '../papers-around/paper-names.ts';
import { type Receiver, receiversOfSet, slipSheet } from '../papers-around/slips.ts';
import { letterPreview } from '../preview.ts';
import { previewHtml } from '../preview-html.ts';
import type { LetterSheet } from '../sheet.ts';
import { lettersOf } from './letters-of.ts';
import { nameOfAll } from './names.ts';
import { teller } from './papers-of-many.ts';

/** A multiple of the slips on a sheet; as many forms as a printing browser takes at once. */
const atOnce = 40;

/** Throws the signal's reason when stopped. */
export async function slipsOfMany(
  around: Surroundings,
  letter: Letter,
  paper: SetSlip,
  signal: AbortSignal,
): Promise<Produced> {
  const { letters } = await lettersOf(around.store, letter);
  const receivers = await receiversOfSet(around, letters);
  const tell = teller(around, letter.id, receivers.length);
  tell(0);
  const whole = await PDFDocument.create();
  let done = 0;
  for (const some of parts(paper, receivers)) {
    const [first] = some;
    if (first === undefined) continue;
    signal.throwIfAborted();
    const set = await PDFDocument.load(await printedSheet(around, slipSheet(paper, first.letter, some)));
    for (const page of await whole.copyPages(set, set.getPageIndices())) whole.addPage(page);
    done += some.length;
    tell(done);
  }
  signal.throwIfAborted();
  const name = `${paperNames[paper]} ${nameOfAll(letter, receivers.length)}`;
  whole.setTitle(name);
  const bytes = await whole.save({ objectsPerTick: 1_000 });
  return around.outputs.add(
    { name: `${name}.pdf`, mediaType: 'application/pdf', bytes },
    whole.getPageCount(),
  );
}

/** The delivery book is one table whose head is repeated; the others are sheets that stand by themselves. */
function parts(paper: SetSlip, receivers: readonly Receiver[]): readonly (readonly Receiver[])[] {
  if (paper === 'delivery-book') return [receivers];
  return Array.from({ length: Math.ceil(receivers.length / atOnce) }, (_, at) =>
    receivers.slice(at * atOnce, (at + 1) * atOnce),
  );
}

async function printedSheet({ ports }: Surroundings, sheet: LetterSheet): Promise<Uint8Array> {
  const font = openPageFont(ports.assets);
  const preview = letterPreview(layOut(sheet, font), font, null);
  const { assets } = ports;
  return ports.printing.pdfFromHtml(
    await previewHtml({ preview, font, assets, pictures: new Map(), title: '' }),
  );
}
