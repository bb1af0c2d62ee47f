/** What a letter is proofed against: people and recipients of the office, the letter it forwards, the word list. */
import type { Reading } from '../../shared/document/reading.ts';
import { type CheckFacts, findings } from '../../shared/letter/check.ts';
import type { SourceFacts } from '../../shared/letter/check-source.ts';
import type { Letter, LetterFinding } from '../../shared/letter/letter.ts';
import type { OfficeSettings, Recipient, Signatory } from '../../shared/office/office.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import type { Surroundings } from '../room.ts';
import { openWordList } from './word-list.ts';

export async function proof(around: Surroundings, letter: Letter): Promise<readonly LetterFinding[]> {
  return findings(letter, await factsFor(around, letter));
}

async function factsFor({ store, ports }: Surroundings, letter: Letter): Promise<CheckFacts> {
  const settings = await store.settings.read();
  const signatories = await store.office.listSignatories();
  const recipients = await store.office.listRecipients();
  const source = letter.sourceImportId === null ? null : await store.imports.reading(letter.sourceImportId);
  // A letter can be written without the list; it is then not spelt.
  const lexicon = await openWordList(ports.assets).catch(() => null);
  return {
    signatories,
    recipients,
    today: isoDayOf(ports.clock()),
    source: sourceOf(source, letter.sourceLetterIndex, settings?.district ?? ''),
    sourceDeadlines: deadlinesOf(source, letter.sourceLetterIndex),
    ...(settings !== null && {
      names: {
        province: settings.province,
        district: settings.district,
        recipients: recipients.map(({ name }) => name),
      },
      spelling: lexicon === null ? null : { lexicon, ownWords: ownWords(settings, signatories, recipients) },
    }),
  };
}

function deadlinesOf(source: Reading | null, index: number | null): readonly string[] {
  const letter = source?.letters.find((one) => one.index === index);
  return (letter?.dates ?? []).flatMap(({ kind, iso }) =>
    kind === 'deadline' && iso !== undefined ? [iso] : [],
  );
}

/** The sender's own name gives way to ours (voice.ts). */
function sourceOf(source: Reading | null, index: number | null, district: string): SourceFacts | null {
  const letter = source?.letters.find((one) => one.index === index);
  if (letter === undefined) return null;
  const province = /จังหวัด\S+/u.exec(letter.orgLines[0] ?? '')?.[0];
  return { letter, voices: [district, ...(province === undefined ? [] : [province])] };
}

const bodyKinds = /^(?:เทศบาล(?:นคร|เมือง|ตำบล)|องค์การบริหารส่วน(?:จังหวัด|ตำบล))/u;

function ownWords(
  settings: OfficeSettings,
  signatories: readonly Signatory[],
  recipients: readonly Recipient[],
): readonly string[] {
  return [
    ...(settings.ownWords ?? []),
    settings.district,
    settings.province,
    settings.clerkName,
    ...settings.addressLines,
    ...signatories.flatMap(({ name, position, actingFor }) => [name, position, actingFor ?? '']),
    ...recipients.flatMap(({ name, formalTitle }) => [name.replace(bodyKinds, ''), formalTitle]),
  ].filter((word) => word.trim().length >= 2);
}
