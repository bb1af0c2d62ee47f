/**
 * The forwarding letter of a received circular, as a clerk of the district would begin it (rules §7): same subject,
 * the received letter as enclosure, its opening paragraph kept, requests in the district's voice, a closing that
 * fits the purpose. Everything is a proposal: each block remembers the paragraph it came from.
 */
import type { Urgency } from '../document/handling.ts';
import type { ReadLetter, ReadParagraph } from '../document/reading.ts';
import type { OfficeSettings, Prefix, Recipient, RecipientGroup, Signatory } from '../office/office.ts';
import { senderFromHead } from '../register/from-letter.ts';
import { signatoryOn } from './acting.ts';
import { copyOfLetter } from './citation.ts';
import { daysOfBodies } from './days-of-bodies.ts';
import type { BodyBlock, LetterContent } from './letter.ts';
import { closingDownward, localAdministrations, purposeOf, salutationFor } from './phrases.ts';
import type { RecipientRow } from './recipient-row.ts';
import { asks, asksSomething, inOwnVoice, itemInOwnVoice, type Voices, withThaiDigits } from './voice.ts';

export type ForwardingSource = {
  readonly letter: ReadLetter;
  /** The sender as the clerk confirmed it for the register, when the head was misread. */
  readonly sender?: string;
  readonly settings: Pick<OfficeSettings, 'district'>;
  readonly prefix: Pick<Prefix, 'id'>;
  readonly signatories: readonly Signatory[];
  readonly group: RecipientGroup | null;
  /** Rows of the annexes that set days for the office's recipients, and those recipients. */
  readonly rows?: readonly RecipientRow[];
  readonly recipients?: readonly Recipient[];
  readonly urgency: Urgency | null;
  /** Local day, ISO. */
  readonly today: string;
};

export function draftForwarding(source: ForwardingSource): LetterContent {
  const { letter, group } = source;
  const voices: Voices = {
    sender: senderFromHead(letter.orgLines),
    writer: `อำเภอ${source.settings.district}`,
    references: letter.references,
  };
  const addressee = group?.addressLine ?? '';
  const body = withDays(draftBody(letter, voices), source);
  return {
    form: 'external',
    prefixId: source.prefix.id,
    circular: group === null || group.memberIds.length !== 1,
    urgency: source.urgency,
    date: null,
    subject: withThaiDigits(letter.subject ?? ''),
    addressee,
    recipientIds: group?.memberIds ?? [],
    references: [],
    enclosures: [{ text: copyOfLetter(letter, source.urgency, source.sender), quantity: '๑ ชุด' }],
    body,
    closingPurpose: draftClosing(letter, body, voices.writer),
    complimentaryClose: salutationFor(addressee).close,
    signatoryId: signatoryOn(source.signatories, source.today)?.id ?? null,
    details: {},
    attachments: [],
    merge: null,
  };
}

function draftBody(letter: ReadLetter, voices: Voices): readonly BodyBlock[] {
  const blocks = letter.body.flatMap((paragraph, index) =>
    paragraph.text.trim() === letter.closing?.trim() ? [] : [asBlock(paragraph, index, voices)],
  );
  // In the opening another office may ask for something; only with our name before it is it our request.
  const asked = blocks.some(({ text, sourceParagraph }) =>
    sourceParagraph === 0 ? text.includes(voices.writer) && asks(text) : asksSomething(text, voices.writer),
  );
  return pointingToEnclosure(
    asked ? spokenBy(voices.writer, blocks) : [...blocks, requestOf(letter, voices.writer)],
  );
}

/** Before the words that point to the enclosure, when they stand alone. */
function withDays(
  body: readonly BodyBlock[],
  { group, rows, recipients }: ForwardingSource,
): readonly BodyBlock[] {
  const addressed = (recipients ?? []).filter(({ id }) => group === null || group.memberIds.includes(id));
  const text = daysOfBodies(rows ?? [], addressed);
  if (text === null) return body;
  const days: BodyBlock = { kind: 'paragraph', text, level: 1, sourceParagraph: null };
  const at = body.at(-1)?.text === pointer ? body.length - 1 : body.length;
  return [...body.slice(0, at), days, ...body.slice(at)];
}

/** A request that names nobody (ขอความร่วมมือ… from the centre) is made in the district's name. */
function spokenBy(writer: string, blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  const nameless = new RegExp(`(?:จึง)?ขอ(?:ให้|ความร่วมมือ(?:ให้)?)${localAdministrations}`, 'u');
  const own = blocks.slice(1);
  const at = blocks.findIndex(
    ({ kind, text }, index) => index > 0 && kind === 'paragraph' && nameless.test(text),
  );
  if (at < 0 || own.some(({ text }) => text.includes(writer))) return blocks;
  return blocks.map((block, index) =>
    index === at
      ? { ...block, text: block.text.replace(nameless, `${writer} จึงขอให้${localAdministrations}`) }
      : block,
  );
}

function asBlock(paragraph: ReadParagraph, index: number, voices: Voices): BodyBlock {
  const text = withThaiDigits(withoutMarker(paragraph)).replace(/\s+/g, ' ').trim();
  const isItem = paragraph.kind === 'item';
  const own = isItem ? itemInOwnVoice(text, voices) : inOwnVoice(text, voices);
  return {
    kind: paragraph.kind,
    text: own.replace(/ {2,}/g, ' ').trim(),
    level: isItem ? levelOf(paragraph.marker) : 1,
    sourceParagraph: index,
  };
}

/** The district's own request, when the source only informed or its request was not recognised. */
function requestOf(letter: ReadLetter, writer: string): BodyBlock {
  const text =
    purposeOf(letter.closing) === 'inform'
      ? `${writer}พิจารณาแล้วเห็นว่า เพื่อให้${localAdministrations}ได้รับทราบข้อมูลโดยทั่วกัน จึงขอแจ้งให้ทราบ`
      : `${writer}พิจารณาแล้วเห็นว่า เพื่อให้การดำเนินการเป็นไปด้วยความเรียบร้อย จึงขอให้${localAdministrations}พิจารณาดำเนินการในส่วนที่เกี่ยวข้อง`;
  return { kind: 'paragraph', text, level: 1, sourceParagraph: null };
}

const pointer = 'รายละเอียดปรากฏตามสิ่งที่ส่งมาด้วย';

/** Once is enough; after numbered items it stands as a paragraph of its own. */
function pointingToEnclosure(blocks: readonly BodyBlock[]): readonly BodyBlock[] {
  const last = blocks.at(-1);
  if (last === undefined || blocks.some(({ text }) => text.includes('ตามสิ่งที่ส่งมาด้วย'))) return blocks;
  if (last.kind === 'item')
    return [...blocks, { kind: 'paragraph', text: pointer, level: 1, sourceParagraph: null }];
  return [...blocks.slice(0, -1), { ...last, text: `${last.text} ${pointer}` }];
}

function draftClosing(letter: ReadLetter, body: readonly BodyBlock[], writer: string): string {
  const purpose = purposeOf(letter.closing) ?? 'act';
  const requests = body.some(({ kind, text }) => kind === 'item' || /จึงขอให้|ขอความร่วมมือ/u.test(text));
  const asks = requests && body.some(({ text }) => asksSomething(text, writer));
  return closingDownward[purpose === 'inform' && asks ? 'act' : purpose];
}

function withoutMarker({ text, marker }: ReadParagraph): string {
  const bare = text.trim();
  return marker !== null && bare.startsWith(marker) ? bare.slice(marker.length) : bare;
}

/** ๑. is the first level, ๑.๑ the second, (๑), ๑) and ก. the third; a dash under items counts as second. */
function levelOf(marker: string | null): BodyBlock['level'] {
  const bare = marker?.trim() ?? '';
  if (/^[๐-๙0-9]+\.?$/u.test(bare) || bare === '') return 1;
  if (/^[๐-๙0-9]+\.[๐-๙0-9]+\.?$/u.test(bare) || /^[-–•]$/u.test(bare)) return 2;
  return 3;
}
