/**
 * What a screen reader calls each thing on the screen, as Chromium itself works it out: nothing that can be used is
 * without a name, and on a Thai screen no name is in English.
 */
import type { CDPSession, Page } from 'playwright-core';

/** What a person acts on or enters, and pictures. */
const needsName = new Set(
  [
    'button link textbox searchbox combobox checkbox radio switch tab menuitem menuitemcheckbox menuitemradio',
    'option slider spinbutton dialog alertdialog grid treegrid listbox tree menu tablist radiogroup toolbar img image',
  ].flatMap((roles) => roles.split(' ')),
);

/** Names of files, of their kinds, addresses, and keys: the same in both languages. */
const sameInBoth =
  /^(?:[A-Z]{2,5}\d?|Excel|Word|English|Ctrl.*|\S+@\S+|\S*\.\w{2,5}(?: .*)?|[\da-f-]{8,}|(?:https?:|\/|[A-Z]:\\)\S*)$/u;

type Value = { readonly value?: unknown };
type AxNode = {
  readonly ignored: boolean;
  readonly role?: Value;
  readonly name?: Value;
  readonly properties?: readonly { readonly name: string; readonly value: Value }[];
};

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Faults in names on the screen as it stands; none when the desk is set to English. */
export async function nameFaults(page: Page): Promise<readonly string[]> {
  if ((await page.evaluate(() => document.documentElement.lang)).startsWith('en')) return [];
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const { nodes } = await (await session).send('Accessibility.getFullAXTree');
  return [...new Set((nodes as readonly AxNode[]).flatMap(faultsOf))];
}

function faultsOf({ ignored, role, name, properties }: AxNode): readonly string[] {
  const is = String(role?.value ?? '');
  if (ignored || !needsName.has(is)) return [];
  const called = String(name?.value ?? '').trim();
  const spokenAs = properties?.find((property) => property.name === 'roledescription')?.value.value;
  return [
    ...(called === '' && isUsed(properties) ? [`${is} without a name`] : []),
    ...(isEnglish(called) ? [`${is} “${called}” is named in English`] : []),
    ...(typeof spokenAs === 'string' && isEnglish(spokenAs)
      ? [`${is} “${called}” is called ${spokenAs}`]
      : []),
  ];
}

/** A picture without a name that cannot be reached is drawn for the eye alone. */
function isUsed(properties: AxNode['properties']): boolean {
  return !properties?.some(({ name, value }) => name === 'hidden' && value.value === true);
}

export function isEnglish(words: string): boolean {
  return /[a-z]{2,}/iu.test(words) && !/\p{Script=Thai}/u.test(words) && !sameInBoth.test(words);
}
