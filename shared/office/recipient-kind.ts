/** What kind of local government a name speaks of, and how its head is addressed. Names stay as the office writes them. */
import type { RecipientKind } from './office.ts';

type KindRule = {
  readonly kind: RecipientKind;
  /** In front of the place's name: full words or the usual short form. */
  readonly named: RegExp;
  /** Post of the head, to which the place's name is joined. */
  readonly head: string;
};

const rules: readonly KindRule[] = [
  {
    kind: 'pao',
    named: /^(?:องค์การบริหารส่วนจังหวัด|อบจ\.?)\s*/,
    head: 'นายกองค์การบริหารส่วนจังหวัด',
  },
  { kind: 'city', named: /^(?:เทศบาลนคร|ทน\.)\s*/, head: 'นายกเทศมนตรีนคร' },
  { kind: 'town', named: /^(?:เทศบาลเมือง|ทม\.)\s*/, head: 'นายกเทศมนตรีเมือง' },
  { kind: 'subdistrict-municipality', named: /^(?:เทศบาลตำบล|ทต\.)\s*/, head: 'นายกเทศมนตรีตำบล' },
  { kind: 'sao', named: /^(?:องค์การบริหารส่วนตำบล|อบต\.?)\s*/, head: 'นายกองค์การบริหารส่วนตำบล' },
];

/** As clerks say it among themselves, of the formal title or of the body: ทต.วังหมอก. */
const shortOf: Readonly<Record<Exclude<RecipientKind, 'other'>, string>> = {
  pao: 'อบจ.',
  city: 'ทน.',
  town: 'ทม.',
  'subdistrict-municipality': 'ทต.',
  sao: 'อบต.',
};

/** For places where the formal title has no room; what is none of ours stays as it is. */
export function shortRecipient(name: string): string {
  const titled = rules.find(({ head }) => name.startsWith(head));
  const rule = titled ?? ruleFor(name);
  if (rule === undefined || rule.kind === 'other') return name;
  const place = titled === undefined ? name.replace(rule.named, '') : name.slice(titled.head.length);
  return place.trim() === '' ? name : `${shortOf[rule.kind]}${place.trim()}`;
}

/**
 * What kind of office, or whose head, and the place: องค์การบริหารส่วนตำบล | ห้วยหมอกใส. Screens may end a line between
 * them, never within the place. A name of another kind has none.
 */
export function partsOfName(name: string): readonly [kind: string, place: string] {
  const head = rules.find((rule) => name.startsWith(rule.head))?.head;
  const kind = head ?? ruleFor(name)?.named.exec(name)?.[0] ?? '';
  return kind === '' ? [name, ''] : [kind, name.slice(kind.length)];
}

/** The kind the name itself tells; `other` when it tells none. */
export function recipientKindOf(name: string): RecipientKind {
  return ruleFor(name)?.kind ?? 'other';
}

/** The kind a cell of a list tells: "ทต.", "เทศบาลตำบล", "อบต"; null when it is not one of ours. */
export function recipientKindFromLabel(label: string): RecipientKind | null {
  const bare = label.trim().replace(/\.+$/, '');
  if (bare === '') return null;
  if (/^อื่น\s*ๆ?$/.test(bare)) return 'other';
  return ruleFor(bare)?.kind ?? ruleFor(`${bare}.`)?.kind ?? null;
}

/** นายกเทศมนตรีตำบลวังหมอก for "ทต.วังหมอก"; of another body the name itself. */
export function formalTitleOf(name: string): string {
  const rule = ruleFor(name);
  if (rule === undefined) return name.trim();
  return rule.head + name.trim().replace(rule.named, '');
}

/** วังหมอก for "ทต.วังหมอก": the name without its kind. */
export function bareNameOf(name: string): string {
  const rule = ruleFor(name);
  return rule === undefined ? name.trim() : name.trim().replace(rule.named, '');
}

const spoken: readonly (readonly [RegExp, readonly RecipientKind[]])[] = [
  [/อบจ\.?|องค์การบริหารส่วนจังหวัด/u, ['pao']],
  [/เทศบาลนคร|ทน\./u, ['city']],
  [/เทศบาลเมือง|ทม\./u, ['town']],
  [/เทศบาลตำบล|ทต\./u, ['subdistrict-municipality']],
  [/เทศบาล(?!นคร|เมือง|ตำบล)/u, ['city', 'town', 'subdistrict-municipality']],
  [/อบต\.?|องค์การบริหารส่วนตำบล/u, ['sao']],
  [/อปท\.?|องค์กรปกครองส่วนท้องถิ่น/u, ['pao', 'city', 'town', 'subdistrict-municipality', 'sao']],
];

/** The kinds a phrase speaks of: "เทศบาลนคร และเทศบาลเมือง", "อปท." */
export function kindsSpokenOf(phrase: string): readonly RecipientKind[] {
  return [...new Set(spoken.flatMap(([pattern, kinds]) => (pattern.test(phrase) ? kinds : [])))];
}

function ruleFor(name: string): KindRule | undefined {
  return rules.find((rule) => rule.named.test(name.trim()));
}
