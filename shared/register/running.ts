/** The number of a line as it is written: ๑๒๓, or ๑๒๓/๑ of one that stands between two others. */

/** 123, or "123/1" of a number inserted after it; ASCII digits. */
export function runningOf(entry: {
  readonly running: number;
  readonly inserted?: number | null | undefined;
}): number | string {
  const { running, inserted } = entry;
  return inserted === null || inserted === undefined ? running : `${running}/${inserted}`;
}
