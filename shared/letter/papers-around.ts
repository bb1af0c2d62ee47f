/** Papers around a letter: what of them may be asked for, and whose names stand on them. */

export const paperKinds = [
  'duplicate',
  'certified-copy',
  'reply-forms',
  'receipts',
  'delivery-book',
] as const;
/** สำเนาคู่ฉบับ (ข้อ 30), สำเนาถูกต้อง (ข้อ 31), แบบตอบรับ, ใบรับหนังสือ (form 17), สมุดส่งหนังสือ (form 16). */
export type PaperKind = (typeof paperKinds)[number];

/** The letter again, for the office or as proof; names stand on it. */
export const copyKinds = ['duplicate', 'certified-copy'] as const satisfies readonly PaperKind[];
export type CopyKind = (typeof copyKinds)[number];

/** Names may be empty: then dots for the hand stand there. `certifiedOn`: ISO; null likewise. */
export type PaperNames = {
  readonly drafter: string;
  readonly typist: string;
  readonly checker: string;
  readonly certifier: string;
  readonly certifierPosition: string;
  readonly certifiedOn: string | null;
};

/** Dots for the hand wherever a name could stand. */
export const noNames: PaperNames = {
  drafter: '',
  typist: '',
  checker: '',
  certifier: '',
  certifierPosition: '',
  certifiedOn: null,
};
