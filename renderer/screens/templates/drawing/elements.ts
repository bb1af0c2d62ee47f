/**
 * Makes the elements of a drawn Word file: only kinds and properties that draw. Whatever the file says, nothing here
 * can be pressed, run or fetched. Styles go through the style object, since our policy refuses them as attributes.
 */

import { plainStyle } from './plain-style.ts';

type Part = Node | string | Description;
export type Description = {
  readonly ns?: string;
  readonly tagName: string;
  readonly className?: string;
  readonly style?: Readonly<Record<string, string>> | string;
  readonly children?: readonly Part[];
} & Readonly<Record<string, unknown>>;

const html = 'http://www.w3.org/1999/xhtml';
const svg = 'http://www.w3.org/2000/svg';
const math = 'http://www.w3.org/1998/Math/MathML';

const kinds: Readonly<Record<string, ReadonlySet<string>>> = {
  [html]: new Set(
    'section article header footer p span br wbr div table colgroup col tr td img sup sub ol li'.split(' '),
  ),
  [svg]: new Set('svg g rect line ellipse circle path polyline polygon image foreignObject'.split(' ')),
  [math]: new Set(
    'math mrow mi mn mo ms mfrac msqrt mroot msup msub msubsup munder mover munderover mtable mtr mtd'.split(
      ' ',
    ),
  ),
};

/** A tab of the file; its width is measured once the line stands (tab-stops.ts). */
export const tabMark = 'drawn-tab';

/** Styles of the file are gathered apart: as elements our policy would refuse them. */
export function elementMaker(styles: string[]): (part: Part) => Node {
  const make = (part: Part): Node => {
    if (typeof part === 'string') return document.createTextNode(part);
    if (part instanceof Node) return part;
    const { ns = html, tagName, children = [] } = part;
    if (tagName === '#fragment') {
      const fragment = document.createDocumentFragment();
      fragment.append(...children.map(make));
      return fragment;
    }
    if (tagName === '#comment') return document.createComment('');
    if (tagName === 'style') {
      styles.push(children.filter((child) => typeof child === 'string').join(''));
      return document.createComment('');
    }
    return withChildren(emptyElement(ns, tagName, part), children.map(make));
  };
  return make;
}

function emptyElement(ns: string, tagName: string, part: Description): HTMLElement | SVGElement {
  const isKnown = kinds[ns]?.has(tagName) === true;
  // the library measures the drawings it makes: what is unknown among them is an empty drawing
  const [kindOf, kind] = isKnown ? [ns, tagName] : ns === svg ? [svg, 'g'] : [html, 'span'];
  const element = document.createElementNS(kindOf, kind) as HTMLElement;
  if (part.className) element.setAttribute('class', part.className);
  if (typeof part.style === 'string') element.style.cssText = plainStyle(part.style);
  else Object.assign(element.style, part.style ?? {});
  if (element instanceof HTMLTableCellElement && typeof part.colSpan === 'number')
    element.colSpan = part.colSpan;
  if (element instanceof HTMLImageElement) element.alt = '';
  return element;
}

function withChildren(element: HTMLElement | SVGElement, children: readonly Node[]): Node {
  element.append(...children);
  const [only] = children;
  if (element.tagName === 'SPAN' && children.length === 1 && only instanceof Text && only.data === '\u2003')
    if (element.className === '') element.classList.add(tabMark);
  return element;
}
