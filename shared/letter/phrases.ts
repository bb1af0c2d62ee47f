/**
 * Fixed phrases of official letters as data: salutations and complimentary closes (ภาคผนวก 2, rules §6),
 * closing lines by purpose (rules §7). A district writes to local administrations without โปรด: it is used
 * upward and sideways only.
 */

export type Salutation = {
  /** คำขึ้นต้น. */
  readonly opening: string;
  /** คำลงท้าย; empty when the form has none. */
  readonly close: string;
};

const ordinary: Salutation = { opening: 'เรียน', close: 'ขอแสดงความนับถือ' };
const highest: Salutation = { opening: 'กราบเรียน', close: 'ขอแสดงความนับถืออย่างยิ่ง' };

/** The fourteen posts of ภาคผนวก 2 (2548). Newer lists add posts: this is data, add a line. */
const highestPosts: readonly string[] = [
  'ประธานองคมนตรี',
  'นายกรัฐมนตรี',
  'ประธานรัฐสภา',
  'ประธานสภาผู้แทนราษฎร',
  'ประธานวุฒิสภา',
  'ประธานศาลฎีกา',
  'รัฐบุรุษ',
  'ประธานศาลรัฐธรรมนูญ',
  'ประธานศาลปกครองสูงสุด',
  'ประธานกรรมการการเลือกตั้ง',
  'ประธานกรรมการสิทธิมนุษยชนแห่งชาติ',
  'ประธานกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ',
  'ประธานกรรมการตรวจเงินแผ่นดิน',
  'ผู้ตรวจการแผ่นดิน',
];

/** Monks, most exalted first; an addressee that begins so is written to in this form. */
const monks: readonly (Salutation & { readonly begins: string })[] = [
  { begins: 'สมเด็จพระสังฆราชเจ้า', opening: 'ขอประทานกราบทูล', close: 'ควรมิควรแล้วแต่จะโปรดเกล้าโปรดกระหม่อม' },
  { begins: 'สมเด็จพระสังฆราช', opening: 'กราบทูล', close: 'ควรมิควรแล้วแต่จะโปรด' },
  { begins: 'สมเด็จพระ', opening: 'นมัสการ', close: 'ขอนมัสการด้วยความเคารพอย่างยิ่ง' },
  { begins: 'พระราชาคณะ', opening: 'นมัสการ', close: 'ขอนมัสการด้วยความเคารพอย่างสูง' },
  { begins: 'เจ้าคณะ', opening: 'นมัสการ', close: 'ขอนมัสการด้วยความเคารพ' },
  { begins: 'เจ้าอาวาส', opening: 'นมัสการ', close: 'ขอนมัสการด้วยความเคารพ' },
  { begins: 'พระ', opening: 'นมัสการ', close: 'ขอนมัสการด้วยความเคารพ' },
];

/** Ministers, governors and directors-general belong to the ordinary form; several office programs get this wrong. */
export function salutationFor(addressee: string): Salutation {
  const post = addressee.trim();
  if (highestPosts.some((high) => post === high || post.startsWith(`${high} `))) return highest;
  const monk = monks.find(({ begins }) => post.startsWith(begins));
  return monk === undefined ? ordinary : { opening: monk.opening, close: monk.close };
}

/** Every คำลงท้าย that goes with an addressee; another is the writer's own. */
export const knownCloses: readonly string[] = [
  ...new Set([ordinary, highest, ...monks].map(({ close }) => close)),
];

/** What a letter wants: to be known, considered, acted on, complied with, or a favour. */
export type Purpose = 'inform' | 'consider' | 'act' | 'comply' | 'favour';

/** Which purpose a closing line states; null when it states none that is known. */
export function purposeOf(closing: string | null): Purpose | null {
  const line = closing?.replace(/\s/g, '') ?? '';
  if (/อนุเคราะห์|ขอบคุณ/u.test(line)) return 'favour';
  if (/ถือปฏิบัติ/u.test(line)) return 'comply';
  if (/ดำเนินการ|ปฏิบัติ/u.test(line)) return 'act';
  if (/พิจารณา/u.test(line)) return 'consider';
  if (/ทราบ/u.test(line)) return 'inform';
  return null;
}

/** District to local administrations: equal or lower, so without โปรด. */
export const closingDownward: Readonly<Record<Purpose, string>> = {
  inform: 'จึงเรียนมาเพื่อทราบ',
  consider: 'จึงเรียนมาเพื่อทราบ และพิจารณาดำเนินการต่อไป',
  act: 'จึงเรียนมาเพื่อทราบ และพิจารณาดำเนินการต่อไป',
  comply: 'จึงเรียนมาเพื่อทราบ และถือปฏิบัติต่อไป',
  favour: 'จึงเรียนมาเพื่อทราบ และพิจารณาดำเนินการต่อไป',
};

/** To a superior or an outside agency. */
const closingUpward: Readonly<Record<Purpose, string>> = {
  inform: 'จึงเรียนมาเพื่อโปรดทราบ',
  consider: 'จึงเรียนมาเพื่อโปรดพิจารณา',
  act: 'จึงเรียนมาเพื่อโปรดพิจารณาดำเนินการต่อไป',
  comply: 'จึงเรียนมาเพื่อโปรดทราบ และพิจารณา',
  favour: 'จึงเรียนมาเพื่อโปรดพิจารณาให้ความอนุเคราะห์ จะขอบคุณมาก',
};

/** What an editor offers for จึงเรียนมาเพื่อ…, downward first. */
export const closingChoices: readonly string[] = [
  ...new Set([
    ...Object.values(closingDownward),
    'จึงเรียนมาเพื่อพิจารณาดำเนินการต่อไป',
    'จึงเรียนมาเพื่อถือปฏิบัติต่อไป',
    ...Object.values(closingUpward),
    'จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติ',
  ]),
];

/** All local administrations of a district, as practice writes them. */
export const localAdministrations = 'องค์กรปกครองส่วนท้องถิ่น';
