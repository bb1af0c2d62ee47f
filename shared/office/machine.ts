/**
 * What this computer is found to be for an office's registers: each finding fine, to be looked at, or not to be told.
 * Sentences and what to do stand in renderer/text/…/machine.ts, one for every code.
 */

export const machineTopics = [
  'disk',
  'rights',
  'drive',
  'encryption',
  'clock',
  'font',
  'printer',
  'memory',
  'reading',
  'system',
] as const;
export type MachineTopic = (typeof machineTopics)[number];

export type MachineState = 'fine' | 'look' | 'unknown';

/** Every finding there is, with its topic and what it means. */
export const machineCodes = {
  'disk-free': ['disk', 'fine'],
  'disk-low': ['disk', 'look'],
  'disk-unknown': ['disk', 'unknown'],
  'rights-fine': ['rights', 'fine'],
  'rights-write': ['rights', 'look'],
  'rights-flush': ['rights', 'look'],
  'rights-rename': ['rights', 'look'],
  'rights-lock': ['rights', 'look'],
  'drive-fixed': ['drive', 'fine'],
  'drive-removable': ['drive', 'look'],
  'drive-network': ['drive', 'look'],
  'drive-unknown': ['drive', 'unknown'],
  'encryption-on': ['encryption', 'fine'],
  'encryption-off-windows': ['encryption', 'look'],
  'encryption-off-mac': ['encryption', 'look'],
  'encryption-off-linux': ['encryption', 'look'],
  'encryption-partly': ['encryption', 'look'],
  'encryption-unknown': ['encryption', 'unknown'],
  'clock-fine': ['clock', 'fine'],
  'clock-behind': ['clock', 'look'],
  'clock-zone': ['clock', 'look'],
  'font-present': ['font', 'fine'],
  'font-missing': ['font', 'look'],
  'font-unknown': ['font', 'unknown'],
  'printer-present': ['printer', 'fine'],
  'printer-none': ['printer', 'look'],
  'printer-unknown': ['printer', 'unknown'],
  'memory-fine': ['memory', 'fine'],
  'memory-low': ['memory', 'look'],
  'reading-bubblewrap': ['reading', 'fine'],
  'reading-own': ['reading', 'fine'],
  'reading-refused': ['reading', 'look'],
  'system-fine': ['system', 'fine'],
  'system-old': ['system', 'look'],
} as const satisfies Readonly<Record<string, readonly [MachineTopic, MachineState]>>;
export type MachineCode = keyof typeof machineCodes;

/** The disk lies open, or part of it: whoever takes the computer has the letters. */
export const openDiskCodes = [
  'encryption-off-windows',
  'encryption-off-mac',
  'encryption-off-linux',
  'encryption-partly',
] as const satisfies readonly MachineCode[];
export type OpenDiskCode = (typeof openDiskCodes)[number];

export type MachineFinding = {
  readonly code: MachineCode;
  /** For the sentence: sizes, names of systems and of fonts, a moment. */
  readonly params: Readonly<Record<string, string | number>>;
};

/** One finding a topic, in the order of the topics. */
export type MachineReport = { readonly at: string; readonly findings: readonly MachineFinding[] };

export function stateOf({ code }: MachineFinding): MachineState {
  return machineCodes[code][1];
}

export function topicOf({ code }: MachineFinding): MachineTopic {
  return machineCodes[code][0];
}

/** null: the disk is encrypted, or does not tell. */
export function openDiskOf({ findings }: MachineReport): OpenDiskCode | null {
  return openDiskCodes.find((code) => findings.some((finding) => finding.code === code)) ?? null;
}

/** What a person has to look at; what cannot be told is no trouble by itself. */
export function toLookAt({ findings }: MachineReport): readonly MachineFinding[] {
  return findings.filter((finding) => stateOf(finding) === 'look');
}
