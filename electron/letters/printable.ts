/**
 * Everything a letter prints with: for a draft the office's data of today, for an issued version what was kept
 * with it on the day of issue.
 */

import * as z from 'zod';
import { AppError } from '../../shared/contract/errors.ts';
import { officeSettings, prefixInput, signatoryInput } from '../../shared/contract/schemas.ts';
import { isIssued, type Letter } from '../../shared/letter/letter.ts';
import type { OfficeSettings, Prefix, Signatory } from '../../shared/office/office.ts';
import type { IssuedVersion } from '../store/letter-version-rows.ts';
import type { Store } from '../store/store.ts';
import type { LetterToPrint } from './letter-to-print.ts';

const settingsPart = officeSettings.pick({
  officeName: true,
  district: true,
  province: true,
  provinceCode: true,
  addressLines: true,
  postcode: true,
  documentFont: true,
  garudaFileId: true,
  pageStyle: true,
});

const printedFacts = z.object({
  settings: settingsPart,
  prefix: prefixInput.extend({ id: z.string() }),
  signatory: signatoryInput.extend({ id: z.string() }).nullable(),
});
export type PrintedFacts = {
  readonly settings: Pick<OfficeSettings, keyof z.infer<typeof settingsPart>>;
  readonly prefix: Prefix;
  readonly signatory: Signatory | null;
};

export type Printable = { readonly toPrint: LetterToPrint; readonly garudaFileId: string | null };

/** `version`: as it was issued then, also when a correction has been begun or issued since. Throws `no-office`, `not-found`. */
export async function printable(
  store: Store,
  letter: Letter,
  version: IssuedVersion | null = null,
): Promise<Printable> {
  const issued = version ?? (isIssued(letter) ? await store.letters.lastIssued(letter.id) : null);
  const facts =
    issued === null ? await factsOfToday(store, letter) : printedFacts.parse(JSON.parse(issued.printed));
  const { settings, prefix, signatory } = facts;
  return {
    toPrint: { content: issued?.content ?? letter, number: letter.number, settings, prefix, signatory },
    garudaFileId: settings.garudaFileId,
  };
}

/** What is kept with an issued version. */
export function factsAsJson(
  settings: PrintedFacts['settings'],
  prefix: Prefix,
  signatory: Signatory | null,
): string {
  return JSON.stringify({ settings: settingsPart.parse(settings), prefix, signatory });
}

async function factsOfToday(store: Store, letter: Letter): Promise<PrintedFacts> {
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  const prefix = (await store.office.listPrefixes()).find(({ id }) => id === letter.prefixId);
  if (prefix === undefined) throw new AppError('not-found', { what: 'prefix' });
  const signatory = (await store.office.listSignatories()).find(({ id }) => id === letter.signatoryId);
  return { settings, prefix, signatory: signatory ?? null };
}
