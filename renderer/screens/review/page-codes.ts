/** QR codes and barcodes of the pages, each once, with the warnings that concern it. They are shown, never opened. */
import type { PageCode, ReadPage } from '../../../shared/document/reading.ts';
import type { NamedWarning } from './field-states.ts';
import type { Place } from './page-places.ts';

export type ListedCode = {
  /** Name of its mark on the page. */
  readonly key: string;
  readonly page: number;
  readonly kind: 'qr' | 'bar';
  readonly text: string;
  readonly place: Place;
  readonly warnings: readonly NamedWarning[];
};

export function listedCodes(
  pages: readonly ReadPage[],
  warnings: readonly NamedWarning[],
): readonly ListedCode[] {
  return pages.flatMap(({ page, codes = [] }) =>
    codes.map((code, at): ListedCode => {
      const { x, y, width, height } = code;
      return {
        key: `code:${page}:${at}`,
        page,
        kind: kindOf(code),
        text: code.text,
        place: { x, y, width, height },
        warnings: warnings.filter((warning) => concerns(warning, code)),
      };
    }),
  );
}

/** Matrix codes are all called คิวอาร์โค้ด in offices. */
function kindOf({ format }: PageCode): 'qr' | 'bar' {
  return /qr|aztec|matrix|maxi/i.test(format) ? 'qr' : 'bar';
}

/** A warning names the code by the host in it; `other` is the host that is printed, and may stand in a code as well. */
function concerns({ rule, params }: NamedWarning, { text }: PageCode): boolean {
  if (!/code|link|url|host/.test(rule)) return false;
  return Object.entries(params).some(
    ([name, value]) => name !== 'other' && value.length > 3 && text.includes(value),
  );
}
