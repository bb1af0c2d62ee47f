/**
 * A Word file drawn as pages: the library makes the elements, we set type, tabs and floating things as Word has them,
 * and cut what is longer than a sheet. Word's own page ends may differ, and the screen says so.
 */
import type { Options } from 'docx-preview';
import { type Description, elementMaker } from './elements.ts';
import { cutToPages } from './page-cuts.ts';
import { setFrames, setPlaces } from './places.ts';
import { type FileNode, markTabStops, setTabWidths, type TabStop } from './tab-stops.ts';
import { mendedStyles, mendStyle, sheetStyles } from './type.ts';

export type Drawing = {
  /** One element a page, in no document. */
  readonly pages: readonly HTMLElement[];
  readonly css: string;
};

type FilePart = { readonly rootElement?: FileNode };
type WordFile = {
  readonly documentPart: { readonly body: FileNode };
  readonly parts?: readonly FilePart[];
  readonly stylesPart?: {
    readonly styles: readonly { id: string; paragraphProps?: { tabs?: readonly TabStop[] } }[];
  };
  readonly settingsPart?: { readonly settings?: { readonly defaultTabStop?: string } };
};

/** Rejects for a file that the library cannot read. */
export async function drawDocx(bytes: Uint8Array<ArrayBuffer>): Promise<Drawing> {
  const { parseAsync, renderDocument } = await import('docx-preview'); // heavy, and only for templates
  const styles: string[] = [];
  const make = elementMaker(styles);
  const options: Partial<Options> = {
    ignoreFonts: true,
    useBase64URL: true,
    renderAltChunks: false,
    renderComments: false,
    h: (part) => make(part as Node | string | Description),
  };
  const file = (await parseAsync(new Blob([bytes]), options)) as WordFile;
  const inherited = new Map(
    file.stylesPart?.styles.map(({ id, paragraphProps }) => [id, paragraphProps?.tabs]),
  );
  const roots = [
    file.documentPart.body,
    ...(file.parts ?? []).flatMap(({ rootElement }) => rootElement ?? []),
  ];
  const stops = markTabStops(roots, (name) => inherited.get(name) ?? []);
  const nodes = await renderDocument(file, options);
  const css = `${mendedStyles(styles.join('\n'))}\n${sheetStyles}`;
  const stage = openStage(css);
  try {
    stage.wrapper.append(...nodes.flatMap((node) => [...sheetsIn(node)]));
    for (const element of stage.wrapper.querySelectorAll<HTMLElement>('[style]')) mendStyle(element.style);
    await ready(stage.wrapper);
    dropForeignPictures(stage.wrapper);
    const step = Number.parseFloat(file.settingsPart?.settings?.defaultTabStop ?? '');
    const sheets = [...stage.wrapper.querySelectorAll<HTMLElement>('section')];
    for (const sheet of sheets) setFrames(sheet, stops);
    setTabWidths(stage.wrapper, stops, Number.isFinite(step) && step > 1 ? step : undefined);
    for (const sheet of sheets) setPlaces(sheet);
    return { pages: sheets.flatMap(cutToPages), css };
  } finally {
    stage.close();
  }
}

function sheetsIn(node: Node): Iterable<Node> {
  return node instanceof HTMLElement ? node.querySelectorAll(':scope > section') : [];
}

/** Out of sight, but laid out: widths and heights can be measured there. */
function openStage(css: string) {
  const host = document.createElement('div');
  Object.assign(host.style, { position: 'fixed', left: '-30000px', top: '0', visibility: 'hidden' });
  host.setAttribute('aria-hidden', 'true');
  const wrapper = openSheets(host, css);
  document.body.append(host);
  return { wrapper, close: () => host.remove() };
}

/** Where sheets stand with their own styles and no others. */
export function openSheets(host: HTMLElement, css: string): HTMLElement {
  const shadow = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  shadow.adoptedStyleSheets = [sheet];
  const wrapper = document.createElement('div');
  wrapper.className = 'docx-wrapper';
  wrapper.lang = 'th';
  shadow.replaceChildren(wrapper);
  return wrapper;
}

/** Pictures of the file itself only; our policy would refuse any other, and say so in the log. */
function dropForeignPictures(root: ParentNode): void {
  for (const picture of root.querySelectorAll('img, image')) {
    const address = picture.getAttribute('src') ?? picture.getAttribute('href') ?? '';
    if (address !== '' && !address.startsWith('data:image/')) picture.remove();
  }
}

async function ready(root: ParentNode): Promise<void> {
  const pictures = [...root.querySelectorAll('img')].filter(({ src }) => src !== '');
  await Promise.all([
    frameOrPause(),
    document.fonts.load('16px OfficeSarabunM'),
    document.fonts.load('bold 16px OfficeSarabunM'),
    // a picture of a kind no browser draws leaves its place empty
    ...pictures.map((picture) => picture.decode().catch(() => undefined)),
  ]);
}

/** The library gives its drawings their size in the next frame; a window that is not in sight has none. */
function frameOrPause(): Promise<unknown> {
  const frame = new Promise((resolve) => requestAnimationFrame(resolve));
  return Promise.race([frame, new Promise((resolve) => setTimeout(resolve, 100))]);
}
