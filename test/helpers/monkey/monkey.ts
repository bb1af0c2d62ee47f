/**
 * A monkey at the clerk's desk: random keys, clicks and words, by seed. It watches that nothing breaks and that no word
 * is lost (typed-ledger.ts has the rule). Kept from it is what ends the desk itself: going back to a backup, removing
 * the sample, emptying the trash.
 */
import type { Page } from 'playwright-core';
import { evidence } from '../../../renderer/text/th/evidence.ts';
import { settings } from '../../../renderer/text/th/settings.ts';
import { chance } from './random.ts';
import { canType, fieldsOnScreen, followPresses, pressedBareGround, thingsOnScreen } from './screen.ts';
import { storedText } from './stored-words.ts';
import { type Act, type FieldOnScreen, typedLedger } from './typed-ledger.ts';
import { watch } from './watch.ts';

export type MonkeyRun = {
  readonly acts: number;
  readonly words: number;
  /** Words that left the screen and were found in a store, or on going back. */
  readonly kept: number;
  /** With the steps that led to each. */
  readonly faults: readonly string[];
  readonly lost: readonly string[];
};

export type MonkeyOptions = {
  readonly page: Page;
  /** The host's data folder. */
  readonly folder: string;
  readonly seed: number;
  readonly seconds: number;
  /** Each act, as it is done. */
  readonly tell?: (line: string) => void;
  /** Stops at the first fault: what the monkey did before then is the shortest way there. */
  readonly stopsAtFault?: boolean;
};

/** As many acts before a fault as it takes to see how it came. */
const stepsShown = 12;

const bareClick = 'a click on bare ground';
const places = ['1', '2', '3', '4', '5', '6', '7', '8', '9', ','].map((key) => `Control+${key}`);
const keys = [
  ...[
    'Tab',
    'Tab',
    'Tab',
    'Shift+Tab',
    'Enter',
    'Enter',
    'Escape',
    'Escape',
    'Space',
    'F1',
    'F2',
    'F6',
    'F8',
  ],
  ...['ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp'],
  ...['Alt+1', 'Alt+2', 'Alt+3', 'Alt+ArrowDown', 'Alt+ArrowUp', 'Shift+ArrowDown', 'Control+a', 'Backspace'],
  ...[
    'Control+Enter',
    'Control+k',
    'Control+n',
    'Control+p',
    'Control+z',
    'Control+y',
    'Control+f',
    'Control+m',
  ],
  ...[
    'Control+Shift+F',
    'Control+Shift+L',
    'Control+Shift+H',
    'Control+s',
    'Control+e',
    'Control+/',
    'Delete',
  ],
  ...[
    'Control+Minus',
    'Control+0',
    'Control+r',
    'Control+;',
    'Shift+F10',
    'Control+ArrowDown',
    'Control+ArrowUp',
  ],
] as [string, ...string[]];

const days = ['๒๗ มี.ค. ๖๗', '27/3/67', 'วันนี้', 'พรุ่งนี้', 'จันทร์หน้า', '+7', '๓๑ ก.พ.', '1'] as [
  string,
  ...string[],
];

/** Pressed in a field these rub out, undo, or write over what is selected. */
const rubsOut = /^(Backspace|Delete|Space|Enter|Alt\+\d|Arrow(Up|Down)|Shift\+Enter)$/;
/** The other language has other names for what the monkey knows by name. */
const endsTheDesk = [
  settings.sample.remove,
  evidence.trash.empty,
  ...['เรียกคืน', 'ลบข้อมูลตัวอย่าง', 'ล้างถัง', 'English'],
];
/** Buttons that say that words go: ยกเลิก, ทิ้ง, ล้าง, ลบ, เอาออก, ตามเดิม, ปิด. */
const givesUp = /ยกเลิก|ทิ้ง|ล้าง|ลบ|เอาออก|ตามเดิม|ย้อน|ใช้|คงไว้|^แทน|^ปิด$|ไม่ต้องทำแล้ว/;

export async function runMonkey({
  page,
  folder,
  seed,
  seconds,
  ...options
}: MonkeyOptions): Promise<MonkeyRun> {
  const dice = chance(seed);
  const ledger = typedLedger();
  let doing = 'the start';
  const steps: string[] = [];
  const watching = await watch(page, () => doing);
  const found: string[] = [];
  await followPresses(page);
  page.on('filechooser', () => undefined); // no file is chosen, and no window of the system opens
  page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
  page.on(
    'popup',
    (popup) =>
      void popup.close().then(
        () => page.bringToFront(),
        () => undefined,
      ),
  );
  const end = Date.now() + seconds * 1_000;
  let acts = 0;
  let before: readonly FieldOnScreen[] = [];
  while (Date.now() < end) {
    const act = await actOnce();
    acts += 1;
    const fields = await fieldsOnScreen(page);
    const ended = steps.slice(-stepsShown).join(' · ');
    ledger.look({ ...act, by: ended }, before.find(({ hasFocus }) => hasFocus)?.name ?? null, fields);
    before = fields;
    // Tab behind the last thing leaves the page for the browser's own buttons.
    await watching.look(act.what !== bareClick && !/Tab/.test(act.what));
    for (const fault of watching.faults.slice(found.length))
      found.push(`${fault}\n      by: ${steps.slice(-stepsShown).join(' · ')}`);
    if (found.length > 0 && options.stopsAtFault) break;
  }
  const gone = ledger.gone();
  const stillThere = await textKept(page, folder, new Set(gone.map(({ place }) => place)));
  const lost = gone.filter(({ word }) => !stillThere.includes(word));
  await watching.look(false);
  return {
    acts,
    words: ledger.count,
    kept: gone.length - lost.length,
    // Escape, pressed again and again to get back, asks again and again.
    faults: [...found, ...watching.faults.slice(found.length).filter((fault) => !fault.startsWith('said'))],
    lost: lost.map(
      ({ word, field, wentWith, by }) => `${word} of ${field} went with ${wentWith}\n      by: ${by}`,
    ),
  };

  async function actOnce(): Promise<Act> {
    const kind = dice.weighted([
      ['click', 40],
      ['type', 30],
      ['key', 26],
      ['go', 3],
      ['point', 1],
    ] as const);
    if (kind === 'type') return type();
    if (kind === 'click') return click();
    if (kind === 'go') return key(dice.of(places as [string, ...string[]]));
    if (kind === 'key') return key(dice.of(keys));
    const [x, y] = [dice.whole(1_280), dice.whole(800)];
    note(`a click at ${x}, ${y}`);
    await page.mouse.click(x, y);
    return { what: bareClick, takes: 'nothing' };
  }

  function note(what: string): void {
    doing = what;
    steps.push(what);
    options.tell?.(what);
  }

  async function type(): Promise<Act> {
    if (!(await canType(page))) {
      const fields = (await thingsOnScreen(page)).filter(({ role }) =>
        /^(input|textarea|textbox|div)$/.test(role),
      );
      const field = fields[dice.whole(Math.max(1, fields.length))];
      if (field === undefined) return click();
      note(`a click into ${field.name || field.role}`);
      await page.mouse.click(field.x, field.y);
      if (!(await canType(page))) return { what: doing, takes: 'nothing' };
    }
    const at = (await fieldsOnScreen(page)).find(({ hasFocus }) => hasFocus);
    await page.keyboard.press('End'); // never over what is selected
    if (at?.kind === 'day' || at?.kind === 'figure') {
      const text = at.kind === 'day' ? dice.of(days) : String(dice.whole(100));
      note(`typing ${text}`);
      await page.keyboard.type(text);
      return { what: doing, takes: 'nothing' };
    }
    const word = ledger.nextWord();
    note(`typing ${word} in ${at?.name}`);
    await page.keyboard.type(word);
    ledger.typed(word, await fieldsOnScreen(page));
    return { what: doing, takes: 'nothing' };
  }

  async function key(name: string): Promise<Act> {
    const isInField = await canType(page);
    note(`${name}${isInField ? ' in a field' : ''}`);
    await page.keyboard.press(name);
    // The browser takes back what was typed last, whichever field that was in.
    if (/^Control\+[zy]$/.test(name)) return { what: doing, takes: 'what-it-closes' };
    if (!isInField || !rubsOut.test(name))
      return { what: doing, takes: 'nothing', sends: /Enter|Control\+s/.test(name) };
    return { what: doing, takes: 'own-field' };
  }

  async function click(): Promise<Act> {
    const things = (await thingsOnScreen(page)).filter(
      ({ name }) => !endsTheDesk.some((words) => name.includes(words)),
    );
    const thing = things[dice.whole(Math.max(1, things.length))];
    if (thing === undefined) return key('Escape');
    note(`a click on ${thing.role} “${thing.name}”`);
    await page.mouse.click(thing.x, thing.y);
    if (await pressedBareGround(page)) return { what: bareClick, takes: 'nothing' };
    return {
      what: doing,
      takes: givesUp.test(thing.name) ? 'what-it-closes' : 'nothing',
      sends: thing.role === 'button' && !givesUp.test(thing.name),
      ...(givesUp.test(thing.name) ? { removes: thing.wholeName } : {}),
    };
  }
}

/** What the stores hold, and what stands in the fields of the screens that were typed on when one goes back to them. */
async function textKept(page: Page, folder: string, places: ReadonlySet<string>): Promise<string> {
  const texts: string[] = [];
  for (let tries = 0; tries < 4; tries += 1) await page.keyboard.press('Escape');
  for (const place of places) {
    await page.evaluate((to) => {
      location.hash = to;
    }, place);
    for (let tries = 0; tries < 6; tries += 1) {
      await page.waitForTimeout(400); // a crowded machine takes its time to show what it has
      texts.push(...(await fieldsOnScreen(page)).map(({ text }) => text));
    }
    // A classified letter's fields stand beside its row, not in the address.
    if (place.endsWith('/inbox'))
      for (const row of await page.getByRole('option').all()) {
        await row.click({ timeout: 2_000 }).catch(() => undefined);
        await page.waitForTimeout(300); // its fields come a moment after the row is marked
        texts.push(...(await fieldsOnScreen(page)).map(({ text }) => text));
      }
  }
  await page.waitForTimeout(2_500); // what saves by itself has saved by then
  return [...texts, await storedText(folder, page)].join('\n');
}
