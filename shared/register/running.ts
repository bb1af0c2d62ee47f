/** The number of a line: ๑๒๓, ๑๒๓/๑ of one that stands between two others, or in the form its book has. */

/** 123, or "123/1" of a number inserted after it; ASCII digits. */
export function runningOf(entry: {
  readonly running: number;
  readonly inserted?: number | null | undefined;
}): number | string {
  const { running, inserted } = entry;
  return inserted === null || inserted === undefined ? running : `${running}/${inserted}`;
}

type Numbered = Parameters<typeof runningOf>[0] & { readonly written?: string | null | undefined };

/** As its book writes it: 123, "123/1", "ปค 123/2569"; ASCII digits. */
export function writtenOf(entry: Numbered): number | string {
  return entry.written ?? runningOf(entry);
}

/** With the year after it, unless the book writes that already. */
export function writtenWithYear(entry: Numbered & { readonly year: number }): string {
  return hasYear(entry) ? String(writtenOf(entry)) : `${writtenOf(entry)}/${entry.year}`;
}

/** Whether its book writes the year itself. */
export function hasYear({ written, year }: Pick<Numbered, 'written'> & { readonly year: number }): boolean {
  return written?.endsWith(`/${year}`) ?? false;
}
