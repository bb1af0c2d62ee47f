/** The signature block (rules §9): no slash before the acting phrase, and one name for one post. */
import type { ReadLetter } from '../document/reading.ts';
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
