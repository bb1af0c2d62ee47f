/**
 * Runs the checks over a bundle. One that fails never stops the others; what rests on an uncertain reading is said
 * more softly; what two checks say of the same words is said once.
 */
import { confirmBelow, witnessOf } from '../document/confirm.ts';
import type { ReadPage, Severity, Span, Warning } from '../document/reading.ts';
import { isWithin } from './places.ts';
import type { Bundle, Check } from './rule.ts';

export function runChecks(
  checks: readonly Check[],
  bundle: Bundle,
  onFailure: (error: unknown) => void = () => {},
): readonly Warning[] {
  const found = checks.flatMap((check) => {
    try {
      return check(bundle);
    } catch (error) {
      onFailure(error);
      return [];
    }
  });
  return withoutEchoes(found).flatMap((warning) => soften(warning, bundle.pages));
}

/** Rules that look at mere spelling: silent where another rule knows what is wrong with the very words. */
const spelling: ReadonlySet<string> = new Set([
  'spelling-vote',
  'misspelt-phrase',
  'person-name',
  'district-name',
  'phone-differs',
]);

function withoutEchoes(found: readonly Warning[]): readonly Warning[] {
  return found.filter((warning, at) => {
    if (!spelling.has(warning.rule)) return true;
    return !found.some(
      (other, otherAt) =>
        other !== warning &&
        isStronger(other, otherAt, warning, at) &&
        warning.places.length > 0 &&
        warning.places.every((span) =>
          other.places.some((area) => isWithin(span, area) || overlaps(span, area)),
        ),
    );
  });
}

function isStronger(other: Warning, otherAt: number, warning: Warning, at: number): boolean {
  if (!spelling.has(other.rule)) return ranks[other.severity] >= ranks[warning.severity];
  return otherAt < at;
}

const ranks: Readonly<Record<Severity, number>> = { error: 2, doubt: 1, hint: 0 };

function overlaps(one: Span, other: Span): boolean {
  return one.page === other.page && one.start < other.end && other.start < one.end;
}

/**
 * A contradiction that rests on uncertain words is perhaps only misread: it is asked, not claimed. What is no more
 * than a matter of style, or of a side matter, is not even asked then.
 */
function soften(warning: Warning, pages: readonly ReadPage[]): readonly Warning[] {
  const isRead = wording.has(warning.rule) && warning.places.every((span) => isPicture(pages, span));
  if (isRead) return isWriters(warning, pages) ? [asMisread(warning)] : [];
  if (copied.has(warning.rule) && !isClearlyRead(warning, pages, copiedFrom)) return [];
  if (!warning.places.some((span) => isUncertain(pages, span))) return [warning];
  if (warning.severity === 'hint' || sideMatters.has(warning.rule)) return [];
  const severity = warning.severity === 'error' ? 'doubt' : warning.severity;
  return [{ ...warning, severity, params: { ...warning.params, uncertain: 'yes' } }];
}

/** What no register holds and no term hangs on: a figure of these that is hard to read is more likely misread than wrong. */
const sideMatters: ReadonlySet<string> = new Set([
  'postcode-province',
  'phone-digits',
  'phone-grouping',
  'phone-differs',
  'mail-differs',
  'address-differs',
  'row-sequence',
  'item-sequence',
  'page-sequence',
  'slot-length',
  'slot-gap',
  'slot-overlap',
  'break-time',
]);

/** Slips of spelling: on a page read from its picture they are the reader's own more often than the writer's. */
const wording: ReadonlySet<string> = new Set([
  'spelling-vote',
  'misspelt-phrase',
  'impossible-marks',
  'doubled-words',
  'office-head',
  'province-name',
  'district-name',
  'person-name',
]);

function asMisread(warning: Warning): Warning {
  return { ...warning, severity: 'hint', params: { ...warning.params, uncertain: 'yes' } };
}

function isPicture(pages: readonly ReadPage[], span: Span): boolean {
  return pages.find(({ page }) => page === span.page)?.source === 'recognised';
}

/**
 * Chance from which a slip may be the writer's. One letter in ten thousand is mistyped: of the reader's doubts nearly
 * all are slips of its own, long before it calls them doubts.
 */
const clearlyReadFrom = 0.999;

/** Latin letters and stops are read less surely, and written wrong more often, than words. */
const copied: ReadonlySet<string> = new Set(['url-host', 'mail-differs', 'code-host']);
const copiedFrom = 0.99;

/** One odd spelling among many right ones is the reader's; a writer's comes again. */
function isWriters(warning: Warning, pages: readonly ReadPage[]): boolean {
  if (warning.rule !== 'spelling-vote') return isClearlyRead(warning, pages, clearlyReadFrom);
  return warning.places.length > 1 && !warning.places.some((span) => isUncertain(pages, span));
}

function isClearlyRead({ places, proposal }: Warning, pages: readonly ReadPage[], least: number): boolean {
  return places.every((span) => {
    const text = pages.find(({ page }) => page === span.page)?.text ?? '';
    const slip = proposal === null ? span : slipIn(text, span, proposal);
    return slip === null || witnessOf('number', [slip], pages).confidence >= least;
  });
}

/** The letters that differ from the proposal, or those around what is missing; null where the proposal itself stands. */
function slipIn(text: string, span: Span, proposal: string): Span | null {
  const found = text.slice(span.start, span.end);
  if (found === proposal) return null;
  const shorter = Math.min(found.length, proposal.length);
  let head = 0;
  while (head < shorter && found[head] === proposal[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && found.at(-1 - tail) === proposal.at(-1 - tail)) tail += 1;
  const [start, end] = [span.start + head, span.end - tail];
  return end > start ? { ...span, start, end } : { ...span, start: start - 1, end: start + 1 };
}

/** A long stretch always holds some word that is hard to read; only short ones are the contradiction itself. */
const longestLooked = 60;
/** Chance, below which words are rather not what stands there. */
const uncertainWordsBelow = 0.6;
/** Of figures each has to be right: as with the fields a clerk confirms. */
const uncertainFiguresBelow = confirmBelow;

function isUncertain(pages: readonly ReadPage[], span: Span): boolean {
  const page = pages.find((one) => one.page === span.page);
  if (page === undefined || page.boxes.length === 0 || span.end - span.start > longestLooked) return false;
  const kind = /[๐-๙\d]/u.test(page.text.slice(span.start, span.end)) ? 'date' : 'words';
  const { confidence, ink, readersDisagree } = witnessOf(kind, [span], pages);
  const least = kind === 'date' ? uncertainFiguresBelow : uncertainWordsBelow;
  return ink === 'handwritten' || readersDisagree || confidence < least;
}
