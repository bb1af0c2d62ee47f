/** How wide text is in the office's page face, which stands in for a file's own font: near enough to cut a line. */
let pen: OffscreenCanvasRenderingContext2D | null | undefined;

export function widthInPageFace(text: string): number {
  if (pen === undefined) {
    pen = new OffscreenCanvas(1, 1).getContext('2d');
    if (pen !== null) pen.font = '100px OfficeSarabunM, "TH Sarabun PSK", sans-serif';
  }
  return pen?.measureText(text).width ?? text.length;
}
