/** A letter with everything that is printed beside its content: office, prefix and signatory of its day. */
import type { Secrecy } from '../../shared/document/handling.ts';
import type { LetterContent } from '../../shared/letter/letter.ts';
import type { OfficeSettings, Prefix, Signatory } from '../../shared/office/office.ts';

export type LetterToPrint = {
  readonly content: LetterContent;
  /** ที่ in full; null prints the prefix and leaves the number blank. */
  readonly number: string | null;
  readonly settings: Pick<
    OfficeSettings,
    | 'officeName'
    | 'district'
    | 'province'
    | 'addressLines'
    | 'provinceCode'
    | 'postcode'
    | 'pageStyle'
    | 'documentFont'
  >;
  readonly prefix: Prefix;
  readonly signatory: Signatory | null;
  /** Not kept with content until there are secret books; a sheet can print it. */
  readonly secrecy?: Secrecy | null;
};
