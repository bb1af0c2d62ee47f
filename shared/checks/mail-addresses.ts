/** Mail addresses: one written two ways, and mailboxes that are no office's own. */
import type { Span } from '../document/reading.ts';
import { editDistance } from '../thai/distance.ts';
import { letterAt } from './places.ts';
import { type Check, warning } from './rule.ts';

/** Tried only where a name can begin, or a long run of letters would take the square of its length. */
const mail = /(?<![a-z0-9._%+-])([a-z0-9._%+-]{1,64})@((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,12})/giu;
/** Mailboxes anybody can open under any name (rules §11.2, T002-32). */
const publicDomain = /^(?:gmail|hotmail|yahoo|outlook|live|icloud|msn)\./iu;

/** More than any circular names; each is compared with each. */
const mostCompared = 150;

type Mail = { readonly address: string; readonly span: Span };

export const mailDiffers: Check = ({ pages, letters }) => {
  const byAddress = Map.groupBy(mailsOf(pages), ({ address }) => address);
  const all = [...byAddress.entries()].slice(0, mostCompared);
  return all.flatMap(([one, places], at) =>
    all.slice(at + 1).flatMap(([other, others]) => {
      if (!isSlip(one, other)) return [];
      const [first] = places;
      const usual = places.length === others.length ? null : places.length > others.length ? one : other;
      return warning(
        'mail-differs',
        'doubt',
        { one, other },
        {
          letter: first === undefined ? null : (letterAt(letters, first.span)?.index ?? null),
          field: 'emails',
          places: [...places.slice(0, 1), ...others.slice(0, 1)].map(({ span }) => span),
          proposal: usual,
        },
      );
    }),
  );
};

/** Information for the clerk, not a mistake. */
export const mailboxUnofficial: Check = ({ pages, letters }) => {
  const seen = new Set<string>();
  return mailsOf(pages).flatMap(({ address, span }) => {
    const domain = address.slice(address.indexOf('@') + 1);
    if (!publicDomain.test(domain) || seen.has(address)) return [];
    seen.add(address);
    return warning(
      'mailbox-unofficial',
      'hint',
      { mailbox: address },
      { letter: letterAt(letters, span)?.index ?? null, field: 'emails', places: [span] },
    );
  });
};

function mailsOf(pages: readonly { readonly page: number; readonly text: string }[]): Mail[] {
  return pages.flatMap(({ page, text }) =>
    [...text.matchAll(mail)].map((match) => ({
      address: match[0].toLowerCase(),
      span: { page, start: match.index, end: match.index + match[0].length },
    })),
  );
}

/** saraban1@ and saraban2@ are two mailboxes; a digit makes no slip. */
function isSlip(one: string, other: string): boolean {
  if (one.replace(/\d/gu, '') === other.replace(/\d/gu, '')) return false;
  return editDistance(one, other) <= (Math.min(one.length, other.length) >= 12 ? 2 : 1);
}
