/**
 * What a screen reader would be told by live regions, as it comes: new words in a region that is always there, and a new
 * `alert`. A region under `aria-hidden` is silent. Ask `twice` for what was said two times within a moment.
 */
import type { Page } from 'playwright-core';

export type Said = {
  readonly text: string;
  /** Milliseconds of the page's clock of frames. */
  readonly at: number;
  /** Role or politeness of the region, and its class. */
  readonly region: string;
};

export type Speech = {
  /** Everything said since the page was last loaded, in order. */
  all(): Promise<readonly Said[]>;
  /** What was said two times since one asked last: both regions. Ask after every act. */
  twice(): Promise<readonly string[]>;
};

/** Call before or after the page is loaded; it listens over reloads. */
export async function listen(page: Page): Promise<Speech> {
  await page.addInitScript(listenInPage);
  await page.evaluate(listenInPage);
  const all = () =>
    page.evaluate(() => Reflect.get(window, 'saidByLiveRegions') as Said[]).catch(() => [] as Said[]);
  let asked = 0;
  return {
    all,
    async twice() {
      const sofar = await all();
      const said = sofar.slice(Math.min(asked, sofar.length));
      asked = sofar.length;
      return said.flatMap((one, at) =>
        said
          .slice(at + 1)
          .filter((other) => other.text === one.text)
          .map(
            (other) =>
              `“${one.text}” by ${one.region} and, ${Math.round(other.at - one.at)} ms later, by ${other.region}`,
          ),
      );
    },
  };
}

/** Runs in the page: everything it needs stands inside it. */
function listenInPage(): void {
  if (Reflect.has(window, 'saidByLiveRegions')) return;
  const said: Said[] = [];
  Reflect.set(window, 'saidByLiveRegions', said);
  const live = '[role=status],[role=alert],[role=log],[aria-live=polite],[aria-live=assertive]';
  const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
  const wordsOf = (node: Node) => {
    const element = node instanceof HTMLElement ? node.innerText : (node.textContent ?? '');
    return element.replaceAll(/\s+/g, ' ').trim();
  };
  const say = (node: Node, region: Element) => {
    const text = wordsOf(node);
    if (text === '' || region.closest('[aria-hidden=true],[inert]') !== null) return;
    const name = region.getAttribute('role') ?? region.getAttribute('aria-live');
    said.push({ text, at: performance.now(), region: `${name} ${region.className}`.trim() });
  };
  const hear = ({ type, target, addedNodes }: MutationRecord) => {
    const region = elementOf(target)?.closest(live);
    if (region !== null && region !== undefined) {
      if (type === 'characterData') say(target, region);
      for (const node of addedNodes) say(node, region);
      return;
    }
    for (const node of addedNodes)
      if (node instanceof Element)
        for (const alert of [node, ...node.querySelectorAll('*')])
          if (alert.getAttribute('role') === 'alert') say(alert, alert);
  };
  const listener = new MutationObserver((records) => {
    for (const record of records) hear(record);
  });
  listener.observe(document, { subtree: true, childList: true, characterData: true });
}
