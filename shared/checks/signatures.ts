/** The signature block (rules §9): no slash before the acting phrase, and one name for one post. */
import type { ReadLetter } from '../document/reading.ts';
import { provinceByName } from '../gazetteer/provinces.ts';
import { lookAlikeDistance } from '../thai/look-alike.ts';
import { findWords, placesOf } from './places.ts';
import { type Check, warning } from './rule.ts';

const slash = /\s*\/\s*(?=ปฏิบัติราชการแทน|รักษาราชการแทน|รักษาการ|ทำการแทน)/u;

export const signatureSlash: Check = ({ pages, letters }) =>
  letters.flatMap((letter) =>
    (letter.signatory?.positionLines ?? []).flatMap((line) =>
      slash.test(line)
        ? warning(
            'signature-slash',
            'doubt',
            { line },
            {
              letter: letter.index,
              field: 'signatory.positionLines',
              places: placesOf(pages, letter, 'signatory.positionLines', line),
              proposal: line.replace(slash, ' '),
            },
          )
        : [],
    ),
  );

/** The name stands in brackets below the signature (rules §9). */
export const signatureBrackets: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const name = letter.signatory?.name ?? null;
    const [span] = letter.evidence['signatory.name']?.spans ?? [];
    const text = pages.find(({ page }) => page === span?.page)?.text;
    if (name === null || span === undefined || text === undefined) return [];
    const before = text.slice(Math.max(0, span.start - 30), span.start);
    const after = text.slice(span.end, span.end + 30);
    if (/\(\s*[^()\n]{0,20}$/u.test(before) || /^[^()\n]{0,20}\)/u.test(after)) return [];
    return warning(
      'signature-brackets',
      'hint',
      { name },
      { letter: letter.index, field: 'signatory.name', places: [span], proposal: `(${name})` },
    );
  });

/** As much of the phrases as no slip of the reader takes away. */
const acting = /การแทน|รักษาการ/u;
/** Posts that sign for a head: their line needs the phrase that says so. */
const deputy = /^(?:รองผู้ว่าราชการจังหวัด|รองอธิบดี|รองปลัด(?:กระทรวง|สำนัก)|รองเลขาธิการ|ปลัดจังหวัด|ปลัดอำเภอ)/u;
const headPost = /^(?:ผู้ว่าราชการจังหวัด|อธิบดี|ปลัดกระทรวง|ปลัดสำนัก|เลขาธิการ|นายอำเภอ)/u;

/** The phrase and the post go together: "… ปฏิบัติราชการแทน" above the post acted for. */
export const signatureActing: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const lines = letter.signatory?.positionLines ?? [];
    const all = lines.join(' ').replace(/\//gu, ' ');
    const lacksPost = acting.test(all) && letter.signatory?.actingFor === null;
    const lacksPhrase = !acting.test(all) && deputy.test(lines[0] ?? '') && headPost.test(lines[1] ?? '');
    const line = lines[0];
    if (line === undefined || !(lacksPost || lacksPhrase)) return [];
    return warning(
      'signature-acting',
      'doubt',
      { line: lines.join(' ') },
      {
        letter: letter.index,
        field: 'signatory.positionLines',
        places: placesOf(pages, letter, 'signatory.positionLines', line),
        proposal: lacksPhrase ? `${line} ปฏิบัติราชการแทน` : null,
      },
    );
  });

/** Who signs for a province or a district is that of the head. */
export const signatureOffice: Check = ({ pages, letters }) =>
  letters.flatMap((letter) => {
    const head = letter.orgLines[0] ?? '';
    const lines = letter.signatory?.positionLines ?? [];
    const position = lines.find((line) => placeSigned(line) !== null);
    const [signed, own] = [placeSigned(position ?? ''), placeOfHead(head)];
    if (position === undefined || signed === null || own === null) return [];
    if (signed.kind !== own.kind || signed.name.startsWith(own.name) || own.name.startsWith(signed.name))
      return [];
    if (lookAlikeDistance(signed.name, own.name) <= 1.5 && signed.kind === 'อำเภอ') return [];
    // A province misspelt in one of the two is told by its name.
    if (
      signed.kind === 'จังหวัด' &&
      (provinceByName(signed.name) === null || provinceByName(own.name) === null)
    )
      return [];
    return warning(
      'signature-office',
      'doubt',
      { position, head },
      {
        letter: letter.index,
        field: 'signatory.positionLines',
        places: [
          ...placesOf(pages, letter, 'signatory.positionLines', position),
          ...placesOf(pages, letter, 'orgLines', head),
        ],
      },
    );
  });

type Place = { readonly kind: 'จังหวัด' | 'อำเภอ'; readonly name: string };

function placeSigned(line: string): Place | null {
  const province = /^(?:รอง)?ผู้ว่าราชการจังหวัด([ก-๎]{2,})/u.exec(line)?.[1];
  if (province !== undefined) return { kind: 'จังหวัด', name: province };
  const district = /^นายอำเภอ([ก-๎]{2,})/u.exec(line)?.[1];
  return district === undefined ? null : { kind: 'อำเภอ', name: district };
}

function placeOfHead(head: string): Place | null {
  const province = /^ศาลากลางจังหวัด([ก-๎]{2,})/u.exec(head)?.[1];
  if (province !== undefined) return { kind: 'จังหวัด', name: province };
  const district = /^ที่ว่าการอำเภอ([ก-๎]{2,})/u.exec(head)?.[1];
  return district === undefined ? null : { kind: 'อำเภอ', name: district };
}

type Signer = {
  readonly letter: ReadLetter;
  readonly name: string;
  readonly position: string;
  readonly path: string;
};

/** The same first name and post with two surnames: one was misread. */
export const signerNames: Check = ({ pages, letters }) => {
  const signers = letters.flatMap(signersOf);
  return signers.flatMap((one, at) =>
    signers.slice(at + 1).flatMap((other) => {
      if (one.position !== other.position || one.name === other.name) return [];
      if (firstName(one.name) !== firstName(other.name)) return [];
      // A slip within one name is looked at with the names of all persons.
      if (lookAlikeDistance(one.name, other.name) <= 1) return [];
      return warning(
        'signer-name',
        'doubt',
        { one: one.name, other: other.name, position: one.position },
        {
          letter: one.letter.index,
          field: one.path,
          places: [one, other].flatMap(({ letter, path, name }) => {
            const found = placesOf(pages, letter, path, name);
            return found.length > 0 ? found : findWords(pages, name).slice(0, 1);
          }),
        },
      );
    }),
  );
};

function signersOf(letter: ReadLetter): Signer[] {
  const signer = letter.signatory;
  const own =
    signer?.name == null || signer.actingFor !== null
      ? []
      : [
          {
            letter,
            name: bare(signer.name),
            position: bare(signer.positionLines.join(' ')),
            path: 'signatory.name',
          },
        ];
  // "นาย… (นายอำเภอ…)": the decision under a minute, name and post.
  const decision = /^(.+?)\s*\((.+)\)$/u.exec(letter.marginNote?.approvedBy ?? '');
  const [, name, position] = decision ?? [];
  if (name === undefined || position === undefined) return own;
  return [...own, { letter, name: bare(name), position: bare(position), path: 'marginNote.approvedBy' }];
}

function bare(text: string): string {
  return text.replace(/[()]/g, '').replace(/\s+/g, ' ').trim();
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? '';
}
