/** Web addresses in QR codes against those printed and each other: a host that only looks like the printed one leads somewhere else. */
import { editDistance } from '../thai/distance.ts';
import { hostsIn } from './hosts.ts';
import { type Check, warning } from './rule.ts';

export const codeHosts: Check = ({ pages, letters }) => {
  const known = [...hostsIn(pages).keys()];
  return letters.flatMap((letter) =>
    (letter.codes ?? []).flatMap(({ page, host }) => {
      const own = (host ?? '').replace(/^www\./u, '');
      if (own === '' || known.some((other) => isUnder(own, other) || isUnder(other, own))) return [];
      const alike = known.find((other) => looksLike(own, other));
      // Later codes are held against this one too: who forges one of two gives himself away.
      known.push(own);
      if (alike === undefined) return [];
      return warning(
        'code-host',
        'doubt',
        { host: own, other: alike },
        { letter: letter.index, field: 'urls', places: [{ page, start: 0, end: 0 }] },
      );
    }),
  );
};

/** forms.dla.go.th belongs to dla.go.th. */
function isUnder(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`);
}

/** Shapes that stand for others: rn for m, 0 for o, 1 for l. */
function shape(host: string): string {
  return host.replaceAll('rn', 'm').replaceAll('vv', 'w').replaceAll('0', 'o').replace(/[1i]/gu, 'l');
}

function looksLike(one: string, other: string): boolean {
  return shape(one) === shape(other) || editDistance(one, other) <= 2;
}
