/** The office's own template: a Word file with {…} fields, what was found in it, and what fills it. */

/** Where a field's words come from by themselves; `asked`: the clerk fills it in. */
export const templateSources = [
  'number',
  'date',
  'subject',
  'addressee',
  'officeName',
  'district',
  'province',
  'address',
  'postcode',
  'ownerOffice',
  'phone',
  'email',
  'signatory',
  'position',
  'close',
  'body',
  'purpose',
] as const;
export type TemplateSource = (typeof templateSources)[number];

/** Names as clerks write them; the first is the one our own starting templates use. */
export const templateNames: Readonly<Record<TemplateSource, readonly string[]>> = {
  number: ['ที่', 'เลขที่', 'เลขที่หนังสือ'],
  date: ['วันที่', 'ลงวันที่'],
  subject: ['เรื่อง'],
  addressee: ['เรียน', 'ผู้รับ'],
  officeName: ['ส่วนราชการ', 'ที่ทำการ', 'ชื่อที่ทำการ'],
  district: ['อำเภอ'],
  province: ['จังหวัด'],
  address: ['ที่อยู่'],
  postcode: ['รหัสไปรษณีย์'],
  ownerOffice: ['เจ้าของเรื่อง', 'ส่วนราชการเจ้าของเรื่อง'],
  phone: ['โทรศัพท์', 'โทร'],
  email: ['อีเมล'],
  signatory: ['ผู้ลงนาม', 'ชื่อผู้ลงนาม'],
  position: ['ตำแหน่งผู้ลงนาม'],
  close: ['คำลงท้าย'],
  body: ['เนื้อความ', 'ข้อความ'],
  purpose: ['ลงท้าย'],
};

/** Null: a field only this template has. */
export function templateSource(name: string): TemplateSource | null {
  return templateSources.find((source) => templateNames[source].includes(name)) ?? null;
}

export type TemplateField = {
  readonly name: string;
  /** Of a loop {#name}…{/name}: the fields inside, a row of them for every line that is filled in. */
  readonly columns: readonly string[] | null;
};

/** Asked of the clerk when the template is filled: subject and addressee always are, for the register. */
export function isAsked({ name, columns }: TemplateField): boolean {
  const source = templateSource(name);
  return columns !== null || source === null || source === 'body' || source === 'purpose';
}

export type TemplateMistake =
  /**
   * A brace that nothing closes, or that nothing opened; an empty pair; signs in a name that nobody sees. `near`: the
   * words around.
   */
  | { readonly kind: 'not-closed' | 'not-opened' | 'empty-field' | 'hidden-signs'; readonly near: string }
  | { readonly kind: 'loop-not-closed' | 'loop-not-opened' | 'loop-in-loop'; readonly name: string }
  | { readonly kind: 'no-fields' };

export type TemplateCheck = {
  readonly name: string;
  readonly fields: readonly TemplateField[];
  readonly mistakes: readonly TemplateMistake[];
  /** Fields that letters usually have and this one lacks: number, date, subject, addressee. */
  readonly missing: readonly string[];
};

export type OfficeTemplate = {
  readonly id: string;
  readonly name: string;
  readonly fileId: string;
  readonly fields: readonly TemplateField[];
  readonly addedAt: string;
};

/** The template a letter is written on, with what was filled in; the file is the one of that day. */
export type LetterTemplate = {
  readonly fileId: string;
  readonly name: string;
  readonly fields: readonly TemplateField[];
  readonly values: Readonly<Record<string, string>>;
};

/** The output that holds the file. */
export type TemplateDrawing = {
  readonly outputId: string;
  /** Words in floating boxes, which the drawing may lack or misplace. */
  readonly hasTextBoxes: boolean;
  /** What Word writes above and below the text is not the same on each page; the drawing has the first page's only. */
  readonly headsDiffer: boolean;
};

/** What a search of the register finds such a letter by. */
export function wordsOfTemplate({ fields, values }: LetterTemplate): string {
  return fields
    .filter(isAsked)
    .map(({ name }) => `${name} ${values[name] ?? ''}`.trim())
    .join('\n');
}
