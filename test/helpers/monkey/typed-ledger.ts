/**
 * The ledger of what the monkey typed. Every burst is a word of its own, in Thai consonants that no field folds into
 * something else, so that it can be found again wherever it went.
 *
 * The rule: a word that a field took is at the end in a field (of this screen, or of the screen it was typed on when one
 * goes back there), or in the data folder (a draft, a row, the trash, the undo list, the audit log), or among the words
 * that the letter desk keeps beside the page. Excused is only what a person wanted gone: rubbed out or undone in the
 * field itself, or left behind with a button that says so (ยกเลิก, ทิ้ง, ล้าง, the dialog's ปิด). Not followed are days and
 * figures, whose fields write them anew, what is typed into a form in the moment after it was sent off, passwords, and
 * what is typed to find, to filter or to choose what is printed.
 */
export type Act = {
  /** For the person who reads the trace. */
  readonly what: string;
  /** What the act may rightly take from the screen: words of the field it worked in, or of everything it closes. */
  readonly takes: 'nothing' | 'own-field' | 'what-it-closes';
  /** It sends a form off, which closes when the store has answered. */
  readonly sends?: boolean;
  /** What it takes out of a store, by the name on its button: a saved search is removed with its words. */
  readonly removes?: string;
  /** The steps up to it. */
  readonly by?: string;
};

/** A field on the screen and what it holds. */
export type FieldOnScreen = {
  /** The screen's address. */
  readonly place: string;
  /** Title of the dialog it stands in; empty outside of any. */
  readonly dialog: string;
  readonly name: string;
  readonly text: string;
  readonly hasFocus: boolean;
  readonly kind: 'words' | 'figure' | 'day' | 'asking';
};

type Word = {
  readonly word: string;
  readonly field: string;
  readonly place: string;
  readonly dialog: string;
  wentWith: string | null;
  by: string;
  isExcused: boolean;
  isRemoved: boolean;
};

export type Ledger = {
  /** A word that no other burst has. */
  nextWord(): string;
  /** After typing: the word counts when a field holds it. */
  typed(word: string, fields: readonly FieldOnScreen[]): void;
  /** After every act. `ownField` is the name of the field the act worked in. */
  look(act: Act, ownField: string | null, fields: readonly FieldOnScreen[]): void;
  readonly count: number;
  /** Words that stand in no field and were not given up; those of them in no store are lost. */
  gone(): readonly GoneWord[];
};

export type GoneWord = {
  readonly word: string;
  readonly field: string;
  /** Address of the screen it was typed on. */
  readonly place: string;
  readonly wentWith: string;
  readonly by: string;
};

const letters = 'กขคฆงจฉชซญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ';

export function typedLedger(): Ledger {
  const words: Word[] = [];
  let made = 0;
  /** A dialog goes when the store has answered, which may be an act or two later. */
  let recent: readonly Act[] = [];
  let dialogs: ReadonlySet<string> = new Set();
  return {
    nextWord() {
      made += 1;
      // ฌ opens and ฮ closes it: no word of the desk, and no burst inside another.
      let rest = made;
      let middle = '';
      for (let place = 0; place < 3; place += 1) {
        middle = (letters[rest % (letters.length - 1)] ?? 'ก') + middle;
        rest = Math.floor(rest / (letters.length - 1));
      }
      return `ฌ${middle}ฮ`;
    },
    typed(word, fields) {
      const field = fields.find(({ text }) => text.includes(word));
      if (field?.kind !== 'words' || recent.some(({ sends }) => sends)) return;
      words.push({
        word,
        field: field.name,
        place: field.place,
        dialog: field.dialog,
        wentWith: null,
        by: '',
        isExcused: false,
        isRemoved: false,
      });
    },
    look(act, ownField, fields) {
      recent = [act, ...recent].slice(0, 3);
      const shown = fields.map(({ text }) => text).join('\n');
      const isOpen = (dialog: string) => fields.some((field) => field.dialog === dialog);
      for (const entry of words) {
        if (act.removes?.includes(entry.word)) entry.isRemoved = true;
        if (shown.includes(entry.word)) {
          entry.wentWith = null;
          entry.isExcused = false;
        } else if (entry.wentWith === null) {
          entry.wentWith = act.what;
          entry.by = act.by ?? '';
          entry.isExcused =
            recent.some(({ takes }) => takes === 'what-it-closes') ||
            (act.takes === 'own-field' && ownField === entry.field);
        } else if (act.takes === 'what-it-closes' && entry.dialog !== '' && !isOpen(entry.dialog)) {
          // Hidden behind another part of a dialog, and given up with all of it.
          entry.isExcused ||= dialogs.has(entry.dialog);
        }
      }
      dialogs = new Set(fields.map(({ dialog }) => dialog));
    },
    get count() {
      return words.length;
    },
    gone: () =>
      words.flatMap(({ word, field, place, wentWith, by, isExcused, isRemoved }) =>
        wentWith === null || isExcused || isRemoved ? [] : [{ word, field, place, wentWith, by }],
      ),
  };
}
