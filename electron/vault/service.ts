/** Originals under the office's key: sealed and laid open again, and the passphrase at the start. */
import { AppError } from '../../shared/contract/errors.ts';
import { readRecoveryKey } from '../../shared/people/recovery-key.ts';
import { isoDayOf } from '../../shared/thai/date.ts';
import { pageFonts } from '../page-html.ts';
import { keySheet } from '../recovery/key-sheet.ts';
import { checkTyped, isStale, type WaitingKey, waitingKey } from '../recovery/waiting-key.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { oneAtATime } from '../sealing/turns.ts';
import type { MadeKey } from '../store/vault-key.ts';

type Step = 'sealed' | 'open' | 'unlocked' | 'refused';
type ToSeal = { readonly made: MadeKey; readonly inKeychain: boolean };

/** In the table of tries, beside people and 'recovery'. */
const who = 'vault';

const sheetNotes = [
  'ใช้แทนรหัสผ่านเมื่อลืม พิมพ์ในช่องเดียวกัน ที่หน้า “เปิดผนึกต้นฉบับ” ตอนเปิดโปรแกรม',
  'ใส่ซองปิดผนึก เก็บในตู้นิรภัยของสำนักงาน ผู้ได้กุญแจนี้พร้อมเครื่องหรือชุดสำรองอ่านต้นฉบับได้',
  'โปรแกรมไม่เก็บกุญแจนี้ไว้ ถ้าลืมรหัสผ่านและไม่มีแผ่นนี้ ไม่มีใครเปิดต้นฉบับได้อีก',
];

export function vaultHandlers(around: Surroundings): RoomHandlers<'vault'> {
  const { store, ports } = around;
  const { vaultKey } = store;
  const inTurn = oneAtATime();

  async function note(state: Step): Promise<void> {
    if (!(await store.settings.isSample()))
      await store.evidence.note({ kind: 'setting', id: 'vault', change: 'changed', after: { vault: state } });
  }

  /** Each guess is counted before it is looked at, waits as a wrong password does, and stands in the log. */
  const trying = (work: () => Promise<void>): Promise<void> =>
    inTurn(async () => {
      await store.people.beginTry(who, ports.clock());
      try {
        await work();
      } catch (error) {
        const code = error instanceof AppError ? error.code : null;
        // Only what is right ends the count; a recovery key typed wrongly in between must not.
        if (code === 'wrong-passphrase' || code === 'wrong-recovery-key') await note('refused');
        if (code === 'disk-full') await store.people.endTries(who);
        throw error;
      }
      await store.people.endTries(who);
    });

  return {
    ...sealingHandlers(around, note),
    'vault.status': async () => ({ ...vaultKey.status(), hasKeychain: ports.keychain !== undefined }),
    'vault.unlock': async ({ passphrase }) => {
      if (!vaultKey.status().isLocked) return null;
      await trying(() => vaultKey.unlock(passphrase));
      await note('unlocked');
      return null;
    },
    'vault.unseal': async ({ passphrase }) => {
      if (vaultKey.status().state === 'open') return null;
      await trying(() => vaultKey.unseal(passphrase));
      await note('open');
      return null;
    },
  };
}

/** Nothing is sealed before somebody has shown that the recovery key is on paper. */
function sealingHandlers(
  { store, ports, outputs }: Surroundings,
  note: (state: Step) => Promise<void>,
): Pick<RoomHandlers<'vault'>, 'vault.make' | 'vault.printKey' | 'vault.seal'> {
  let waiting: WaitingKey<ToSeal> | null = null;

  /** Throws `key-not-confirmed`: none waits, another does, or nobody came to confirm it. */
  function waitingFor(ticket: string): WaitingKey<ToSeal> {
    if (waiting !== null && isStale(waiting, ports.clock())) waiting = null;
    if (waiting?.shown.ticket !== ticket) throw new AppError('key-not-confirmed', {});
    return waiting;
  }

  return {
    'vault.make': async ({ passphrase, inKeychain }) => {
      const made = await store.vaultKey.make(passphrase);
      const key = readRecoveryKey(made.recoveryKey) ?? '';
      waiting = waitingKey(key, { made, inKeychain }, ports.clock());
      return waiting.shown;
    },
    'vault.printKey': async ({ ticket }) => {
      const { groups } = waitingFor(ticket).shown;
      const html = keySheet({
        title: 'กุญแจสำรองของต้นฉบับ โปรแกรมสารบรรณอำเภอ',
        notes: sheetNotes,
        groups,
        officeName: (await store.settings.read())?.officeName ?? '',
        isSample: await store.settings.isSample(),
        printedOn: isoDayOf(ports.clock()),
        fonts: await pageFonts(ports.assets),
      });
      const bytes = await ports.printing.pdfFromHtml(html);
      const name = 'กุญแจสำรองของต้นฉบับ.pdf';
      const handled = await ports.delivery.deliver({ name, bytes, how: 'print' });
      const made = outputs.add({ name, mediaType: 'application/pdf', bytes, isForOnce: true }, 1);
      return { ...made, handled };
    },
    'vault.seal': async ({ ticket, groups }) => {
      const confirmed = waitingFor(ticket);
      checkTyped(confirmed, groups);
      const { made, inKeychain } = confirmed.purpose;
      await store.vaultKey.seal(made, inKeychain);
      waiting = null;
      await note('sealed');
      return null;
    },
  };
}
