/** Handlers of keeping, lending and destroying: who acts and when comes from here, the rules from store and domain. */
import { AppError } from '../../shared/contract/errors.ts';
import { formNumbers, type KeepingList } from '../../shared/keeping/list.ts';
import { formatShortThaiDate, isoDayOf } from '../../shared/thai/date.ts';
import { toThaiDigits } from '../../shared/thai/numerals.ts';
import { type PageFonts, pageFonts } from '../page-html.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';
import { mustHold } from '../store/acting.ts';
import { ownListOutput } from '../transfer/list-output.ts';
import type { OutputFile } from '../transfer/outputs.ts';
import { type FormPage, formPage } from './form-page.ts';
import { listPage, type PrintedOffice, registerPage } from './list-forms.ts';
import { loanCard, reminderPage } from './loan-forms.ts';
import { stampPages } from './stamp-pages.ts';

type Room = RoomHandlers<'keeping' | 'loan'>;

export function keepingHandlers(around: Surroundings): Room {
  return {
    ...filingHandlers(around),
    ...listHandlers(around),
    ...loanHandlers(around),
    ...printHandlers(around),
  };
}

function filingHandlers({ store }: Surroundings) {
  return {
    'keeping.list': (query) => store.keeping.list(query),
    'keeping.survey': ({ of, year, limit }) => store.keeping.survey(of, year, limit),
    'keeping.ofEntry': ({ id }) => store.keeping.ofEntry(id),
    'keeping.rules': () => store.keeping.rules(),
    'keeping.saveRules': async ({ rules }) => {
      await store.keeping.saveRules(rules, await store.settings.isSample());
      return store.keeping.rules();
    },
    'keeping.file': async ({ entryIds, ...input }) => {
      await store.keeping.file(entryIds, input);
      return null;
    },
  } satisfies Partial<Room>;
}

function listHandlers(around: Surroundings) {
  const { store, ports } = around;
  const today = () => isoDayOf(ports.clock());
  const take = async (id: string, step: 'considered' | 'approved' | 'destroyed', on: string) =>
    store.keeping.takeStep(id, step, on, await actor(around));
  return {
    'keeping.store': async (input) => store.keeping.store(input, await actor(around)),
    'keeping.makeList': async (input) => store.keeping.makeList(input, await actor(around)),
    'keeping.lists': ({ form }) => store.keeping.lists(form),
    'keeping.get': ({ id }) => store.keeping.get(id),
    'keeping.decide': ({ id, decided }) => store.keeping.decide(id, decided),
    'keeping.setFacts': ({ id, facts }) => store.keeping.setFacts(id, facts),
    'keeping.step': ({ id, on }) => take(id, 'considered', on),
    'keeping.approve': ({ id, on }) => take(id, 'approved', on),
    'keeping.destroy': async ({ id, on }) => {
      const list = await take(id, 'destroyed', on);
      await erase(around, list);
      return list;
    },
    'keeping.stepBack': async ({ id }) => {
      if ((await store.keeping.get(id)).state === 'approved') mustHold(['chief']);
      return store.keeping.stepBack(id, today());
    },
    'keeping.void': ({ id, reason }) => store.keeping.void(id, reason, today()),
  } satisfies Partial<Room>;
}

/** The list stands; the files follow it, now or at the next start. */
async function erase({ store, ports }: Surroundings, list: KeepingList): Promise<void> {
  const files = await store.keeping.finishErasures();
  ports.log.info('a list of letters to be destroyed was carried out', { listId: list.id, files });
  for (const { entry, decision } of list.items)
    if (decision === 'destroy')
      ports.emit({ name: 'register.changed', data: { book: entry.book, entryId: entry.id } });
}

function loanHandlers({ store, ports }: Surroundings) {
  return {
    'loan.list': ({ includeReturned }) => store.keeping.loans(includeReturned),
    'loan.lend': (input) => store.keeping.lend(input, ports.clock()),
    'loan.giveBack': ({ id, on, by }) => store.keeping.giveBack(id, on, by),
    'loan.extend': ({ id, dueOn }) => store.keeping.extendLoan(id, dueOn),
  } satisfies Partial<Room>;
}

function printHandlers(around: Surroundings) {
  const { store } = around;
  return {
    'keeping.print': async ({ id, what, idNumbers }) => {
      const list = await store.keeping.get(id);
      const name = what === 'list' ? listName(list) : `ตรากำหนดเก็บ ${listName(list)}`;
      const page = async (safe: KeepingList) =>
        what === 'list'
          ? formHtml(around, (office) => listPage(safe, office))
          : stampPages(safe.items, await pageFonts(around.ports.assets));
      const make = async (safe: typeof list) => pdf(around, name, await page(safe));
      return ownListOutput(around, name, list, { idNumbers, make });
    },
    'keeping.printRegister': async ({ year, idNumbers }) => {
      const stored = await store.keeping.storedInYear(year);
      const name = toThaiDigits(`ทะเบียนหนังสือเก็บ ปี ${year}`);
      const make = async (safe: typeof stored) =>
        pdf(around, name, await formHtml(around, (office) => registerPage(year, safe, office)));
      return ownListOutput(around, name, stored, { idNumbers, make });
    },
    'loan.print': async ({ id, what }) => {
      const { card, ...lent } = await store.keeping.loan(id);
      const name = toThaiDigits(`บัตรยืม ${lent.loan.number}-${lent.loan.year}`);
      const html = await formHtml(around, (office) =>
        what === 'card' ? loanCard(lent, card, office) : reminderPage(lent, office),
      );
      return around.outputs.add(await pdf(around, name, html));
    },
  } satisfies Partial<Room>;
}

function listName({ form, number, year }: KeepingList): string {
  return toThaiDigits(`แบบที่ ${formNumbers[form]} บัญชีที่ ${number}-${year}`);
}

async function formHtml(around: Surroundings, pageFor: (office: PrintedOffice) => FormPage): Promise<string> {
  const settings = await around.store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  const page = pageFor({
    officeName: settings.officeName,
    isSample: await around.store.settings.isSample(),
    printed: `พิมพ์เมื่อ ${formatShortThaiDate(isoDayOf(around.ports.clock()))}`,
  });
  const fonts: PageFonts = await pageFonts(around.ports.assets);
  return formPage(page, fonts);
}

async function pdf({ ports }: Surroundings, name: string, html: string): Promise<OutputFile> {
  const bytes = await ports.printing.pdfFromHtml(html);
  return { name: `${name}.pdf`, mediaType: 'application/pdf', bytes };
}

async function actor({ store, ports }: Surroundings): Promise<{ at: Date; by: string }> {
  const settings = await store.settings.read();
  if (settings === null) throw new AppError('no-office', {});
  return { at: ports.clock(), by: settings.clerkName };
}
