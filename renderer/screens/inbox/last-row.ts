/** The row the clerk left for the review, so that Esc comes back to it. */
let lastRow: string | null = null;

export function rememberRow(id: string): void {
  lastRow = id;
}

export function recallRow(): string | null {
  return lastRow;
}
