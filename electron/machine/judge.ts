/** Facts of the computer → findings, one a topic. */
import { assertNever } from '../../shared/assert-never.ts';
import type { MachineFinding } from '../../shared/office/machine.ts';
import { isoMomentOf } from '../../shared/thai/date.ts';
import type { MachineFacts } from './facts.ts';

const gigabyte = 1024 ** 3;
/** A day's scans and their backup, and room for the system itself. */
const leastFree = 5 * gigabyte;
/** Reading scans takes 0.5 GB beside system and browser. 4 GB machines report somewhat less. */
const leastMemory = 3.5 * gigabyte;
const thaiOffset = -420;
/** Clocks are set right by seconds every day. */
const clockSlackMs = 10 * 60_000;

export function judgeMachine(facts: MachineFacts): readonly MachineFinding[] {
  return [
    judgeDisk(facts),
    judgeRights(facts),
    judgeDrive(facts),
    judgeEncryption(facts),
    judgeClock(facts),
    judgeFont(facts),
    judgePrinter(facts),
    judgeMemory(facts),
    { code: `reading-${facts.walls}`, params: {} },
    { code: facts.system.isOld ? 'system-old' : 'system-fine', params: { name: facts.system.name } },
  ];
}

function judgeDisk({ freeBytes }: MachineFacts): MachineFinding {
  if (freeBytes === null) return { code: 'disk-unknown', params: {} };
  const params = { gigabytes: Math.floor((freeBytes / gigabyte) * 10) / 10 };
  return { code: freeBytes < leastFree ? 'disk-low' : 'disk-free', params };
}

function judgeRights({ refusedStep }: MachineFacts): MachineFinding {
  return { code: refusedStep === null ? 'rights-fine' : `rights-${refusedStep}`, params: {} };
}

function judgeDrive({ drive }: MachineFacts): MachineFinding {
  return { code: `drive-${drive ?? 'unknown'}`, params: {} };
}

function judgeEncryption({ encryption, platform }: MachineFacts): MachineFinding {
  if (encryption === null) return { code: 'encryption-unknown', params: {} };
  const params = { by: encryption.by };
  switch (encryption.state) {
    case 'on':
      return { code: 'encryption-on', params };
    case 'partly':
      return { code: 'encryption-partly', params };
    case 'off':
      return {
        code:
          platform === 'win32'
            ? 'encryption-off-windows'
            : platform === 'darwin'
              ? 'encryption-off-mac'
              : 'encryption-off-linux',
        params: {},
      };
    default:
      return assertNever(encryption.state);
  }
}

/** Nobody can tell a clock that runs ahead from a long holiday; one that fell back is known by what was written since. */
function judgeClock({ now, knownMoment, offsetMinutes }: MachineFacts): MachineFinding {
  if (now.getTime() < knownMoment.getTime() - clockSlackMs)
    return { code: 'clock-behind', params: { at: isoMomentOf(knownMoment) } };
  return { code: offsetMinutes === thaiOffset ? 'clock-fine' : 'clock-zone', params: {} };
}

function judgeFont({ font, families }: MachineFacts): MachineFinding {
  if (families === null || families.length === 0) return { code: 'font-unknown', params: { font } };
  const bare = (name: string) => name.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');
  const isHere = families.some((family) => bare(family) === bare(font));
  return { code: isHere ? 'font-present' : 'font-missing', params: { font } };
}

function judgePrinter({ printers }: MachineFacts): MachineFinding {
  if (printers === null) return { code: 'printer-unknown', params: {} };
  return printers === 0
    ? { code: 'printer-none', params: {} }
    : { code: 'printer-present', params: { n: printers } };
}

function judgeMemory({ memoryBytes }: MachineFacts): MachineFinding {
  const params = { gigabytes: Math.round((memoryBytes / gigabyte) * 10) / 10 };
  return { code: memoryBytes < leastMemory ? 'memory-low' : 'memory-fine', params };
}
