/**
 * Runs the checks over a bundle. One that fails never stops the others; what rests on an uncertain reading is said
 * more softly; what two checks say of the same words is said once.
 */
import { witnessOf } from '../document/confirm.ts';
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
 * than a matter of style is not even asked then.
 */
function soften(warning: Warning, pages: readonly ReadPage[]): readonly Warning[] {
  const isWording = wording.has(warning.rule);
  const isRead = isWording && warning.places.every((span) => isPicture(pages, span));
  if (!warning.places.some((span) => isUncertain(pages, span)))
    return [isRead ? asMisread(warning) : warning];
  if (warning.severity === 'hint' || isRead) return [];
  const severity = warning.severity === 'error' ? 'doubt' : warning.severity;
  return [{ ...warning, severity, params: { ...warning.params, uncertain: 'yes' } }];
}

/** Slips of spelling: on a page read from its picture they are the reader's own more often than the writer's. */
const wording: ReadonlySet<string> = new Set([
  'spelling-vote',
  'misspelt-phrase',
  'impossible-marks',
  'doubled-words',
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

/** A long stretch always holds some word that is hard to read; only short ones are the contradiction itself. */
const longestLooked = 60;
/** Chance, below which the words are rather not what stands there. */
const uncertainBelow = 0.6;

function isUncertain(pages: readonly ReadPage[], span: Span): boolean {
  const page = pages.find((one) => one.page === span.page);
  if (page === undefined || page.boxes.length === 0 || span.end - span.start > longestLooked) return false;
  const kind = /[๐-๙\d]/u.test(page.text.slice(span.start, span.end)) ? 'date' : 'words';
  const { confidence, ink, readersDisagree } = witnessOf(kind, [span], pages);
  return ink === 'handwritten' || readersDisagree || confidence < uncertainBelow;
}
