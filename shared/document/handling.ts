/** Urgency (ชั้นความเร็ว, ข้อ 28) and secrecy (ชั้นความลับ, rule of 2544): closed sets and their Thai marks. */

export const urgencies = ['urgent', 'very-urgent', 'most-urgent'] as const;
export type Urgency = (typeof urgencies)[number];

export const secrecies = ['confidential', 'secret', 'top-secret'] as const;
export type Secrecy = (typeof secrecies)[number];

export const urgencyMark: Readonly<Record<Urgency, string>> = {
  urgent: 'ด่วน',
  'very-urgent': 'ด่วนมาก',
  'most-urgent': 'ด่วนที่สุด',
};

export const secrecyMark: Readonly<Record<Secrecy, string>> = {
  confidential: 'ลับ',
  secret: 'ลับมาก',
  'top-secret': 'ลับที่สุด',
};

/** The urgency whose mark is exactly `mark`, or null. Marks are compared without white space. */
export function urgencyFromMark(mark: string | null): Urgency | null {
  const wanted = mark?.replace(/\s/g, '');
  return urgencies.find((urgency) => urgencyMark[urgency] === wanted) ?? null;
}

/** The secrecy class whose mark is exactly `mark`, or null. Marks are compared without white space. */
export function secrecyFromMark(mark: string | null): Secrecy | null {
  const wanted = mark?.replace(/\s/g, '');
  return secrecies.find((secrecy) => secrecyMark[secrecy] === wanted) ?? null;
}
