/** An office with a few weeks of work, an original and a page of text for some lines, an issued letter, a backup. */

import { actingAs } from '../../electron/store/acting.ts';
import { openStore } from '../../electron/store/store.ts';
import { seededRandom } from '../bench/harness.ts';
import { officeWords } from '../bench/office-words.ts';
import {
  circularContent,
  clerk,
  letterFields,
  openDesk,
  openOffice,
  waitingImport,
} from './register-office.ts';

/** After the call the folder is closed, with a good backup in it and lines that came after it. */
export async function makeFlipOffice(folder: string, lines: number, at: Date): Promise<void> {
  const store = await openStore(folder);
  const words = officeWords(seededRandom(11));
  const signed = { at, by: clerk };
  async function enter(turn: number): Promise<void> {
    const hasFile = turn % 3 === 0;
    const importId = hasFile
      ? (await waitingImport(store, [words.page(900), words.page(300)])).importId
      : null;
    const entry = await store.registers.log({
      importId,
      letterIndex: hasFile ? 1 : null,
      fields: letterFields({
        documentNumber: words.documentNumber(),
        from: words.sender(),
        subject: words.subject(),
      }),
      allowSameLetter: true,
      isSample: false,
      ...signed,
    });
    if (turn % 10 === 1)
      await store.registers.correct({ id: entry.id, changes: { note: 'แก้แล้ว' }, reason: 'พิมพ์ตก', ...signed });
    if (turn % 25 === 2) await store.registers.void({ id: entry.id, reason: 'ลงซ้ำ', ...signed });
  }
  await actingAs({ by: clerk, at, action: 'test' }, async () => {
    const prefix = await openOffice(store);
    const desk = await openDesk(store);
    for (let turn = 0; turn < lines; turn += 1) await enter(turn);
    const settings = await store.settings.read();
    if (settings === null) throw new Error('the folder has no office');
    for (const subject of ['แจ้งเวียน', 'ขอเชิญประชุม']) {
      const content = circularContent(prefix.id, desk, subject);
      const source = { sourceEntryId: null, sourceImportId: null, sourceLetterIndex: null };
      const letter = await store.letters.create({ content, ...source, isSample: false, ...signed });
      for (const state of ['for-signature', 'signed'] as const)
        await store.letters.setState(letter.id, state, signed);
      if (subject === 'แจ้งเวียน')
        await store.letters.issue({
          id: letter.id,
          date: '2026-11-23',
          settings,
          printed: () => '{}',
          ...signed,
        });
    }
    await store.evidence.keepAnchor(at);
    await store.backup.make(at);
    for (let turn = 0; turn < 5; turn += 1) await enter(turn);
  });
  await store.close();
}
