/** Keeping, lending and destroying in domain terms. Each writing call is one transaction. */
import type { KeptEntry, KeptPage, KeptQuery, LentLetter, Loan, NewLoan } from '../../shared/keeping/kept.ts';
import type {
  KeepingList,
  KeepingListBrief,
  ListFacts,
  ListForm,
  ListItem,
} from '../../shared/keeping/list.ts';
import type { RetentionRule } from '../../shared/keeping/retention.ts';
import { type Connection, transaction } from './database.ts';
import { finishErasures } from './erasures.ts';
import type { Vault } from './file-vault.ts';
import * as lists from './keeping-lists.ts';
import * as loans from './keeping-loans.ts';
import * as rows from './keeping-rows.ts';
import * as steps from './keeping-steps.ts';
import type { Actor } from './letter-rows.ts';
import { hasWords } from './matched-words.ts';
import { allLearnt } from './search-owed.ts';
import type { SettingsFile } from './settings-file.ts';

export type KeepingStore = {
  list(query: KeptQuery): Promise<KeptPage>;
  /** Letters that ran out, or grew twenty years old, by the end of a Buddhist year; oldest first. */
  survey(of: 'ended' | 'old', year: number, most: number): Promise<KeptPage>;
  rules(): Promise<readonly RetentionRule[]>;
  saveRules(rules: readonly RetentionRule[], isSample: boolean): Promise<void>;
  /** Null for a voided number or a classified letter, which are not kept here. Throws `not-found`. */
  ofEntry(entryId: string): Promise<KeptEntry | null>;
  /** Throws `entry-gone`, `entry-voided`, `secret-not-stored`, `not-found`. */
  file(entryIds: readonly string[], input: rows.FilingInput): Promise<void>;
  store(input: lists.NewStoring, actor: Actor): Promise<KeepingList>;
  makeList(input: lists.NewList, actor: Actor): Promise<KeepingList>;
  lists(form: ListForm | null): Promise<readonly KeepingListBrief[]>;
  /** Throws `not-found`. */
  get(id: string): Promise<KeepingList>;
  storedInYear(
    year: number,
  ): Promise<readonly { readonly item: ListItem; readonly list: KeepingListBrief }[]>;
  decide(id: string, decided: readonly steps.ItemDecision[]): Promise<KeepingList>;
  setFacts(id: string, facts: ListFacts): Promise<KeepingList>;
  /** After carrying out, originals the list names still lie in the vault: call `finishErasures`. */
  takeStep(id: string, step: steps.Step, on: string, actor: Actor): Promise<KeepingList>;
  stepBack(id: string, on: string): Promise<KeepingList>;
  void(id: string, reason: string, on: string): Promise<KeepingList>;
  /** Takes off the disk what was destroyed or thrown away for good; also what an earlier run did not come to. Returns how many went. */
  finishErasures(): Promise<number>;
  loans(includeReturned: boolean): Promise<readonly LentLetter[]>;
  loan(id: string): Promise<LentLetter & { readonly card: readonly Loan[] }>;
  lend(input: NewLoan, at: Date): Promise<LentLetter>;
  giveBack(id: string, on: string, by: string): Promise<LentLetter>;
  extendLoan(id: string, dueOn: string): Promise<LentLetter>;
};

export function keepingStore(
  db: Connection,
  vault: Pick<Vault, 'remove'>,
  settings: Pick<SettingsFile, 'read'>,
): KeepingStore {
  return {
    async list(query) {
      if (hasWords(query)) await allLearnt(db);
      return rows.listKept(db, query);
    },
    survey: async (of, year, most) =>
      of === 'ended' ? rows.surveyEnded(db, year, most) : rows.surveyOld(db, year, most),
    rules: async () => rows.listRules(db),
    saveRules: async (rules, isSample) => transaction(db, () => rows.saveRules(db, rules, isSample)),
    ofEntry: async (entryId) => rows.keptOf(db, entryId),
    file: async (entryIds, input) =>
      transaction(db, () => {
        for (const id of entryIds) rows.fileEntry(db, id, { ...input, storedOn: null });
      }),
    store: async (input, actor) => transaction(db, () => lists.storeEntries(db, input, actor)),
    makeList: async (input, actor) => transaction(db, () => lists.makeList(db, input, actor)),
    lists: async (form) => lists.listLists(db, form),
    get: async (id) => lists.mustFindList(db, id),
    storedInYear: async (year) => lists.storedInYear(db, year),
    decide: async (id, decided) => transaction(db, () => steps.decideItems(db, id, decided)),
    setFacts: async (id, facts) => transaction(db, () => steps.setListFacts(db, id, facts)),
    takeStep: async (id, step, on, actor) => transaction(db, () => steps.takeStep(db, id, step, on, actor)),
    stepBack: async (id, on) => transaction(db, () => steps.stepBack(db, id, on)),
    void: async (id, reason, on) => transaction(db, () => steps.voidList(db, id, reason, on)),
    finishErasures: () => finishErasures(db, vault, settings),
    loans: async (includeReturned) => loans.listLoans(db, includeReturned),
    loan: async (id) => {
      const lent = loans.mustFindLoan(db, id);
      return { ...lent, card: loans.loansOfEntry(db, lent.entry.id) };
    },
    lend: async (input, at) => transaction(db, () => loans.lend(db, input, at)),
    giveBack: async (id, on, by) => transaction(db, () => loans.giveBack(db, id, on, by)),
    extendLoan: async (id, dueOn) => transaction(db, () => loans.extendLoan(db, id, dueOn)),
  };
}
