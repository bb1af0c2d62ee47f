/**
 * Requests that no page of ours sends, made by chance from a seed: each is a call that would fill the office with samples,
 * with the right token wherever the token is not what is tried, and wrong in one thing. What gets through shows by its
 * answer and by the office.
 */
import { type Dice, diceOf } from '../fuzz/dice.ts';
import { sendRaw } from '../raw-request.ts';

export type Target = { readonly origin: string; readonly token: string };

/** Lines of an honest call, to be spoilt. */
type Call = {
  readonly first: string;
  readonly host: string;
  readonly authorization: string;
  readonly type: string;
  readonly own: string;
  readonly more: readonly string[];
  readonly length: string;
  readonly body: string;
};

const wanted = 'office.loadSample';
const names = [
  'evil.example',
  'localhost',
  '127.0.0.2',
  '[::1]',
  '2130706433',
  '0.0.0.0',
  '127.1',
  '127.0.0.1.evil.example',
];
const sites = [
  'https://evil.example',
  'http://localhost',
  'null',
  'http://127.0.0.1',
  'file://',
  'http://127.0.0.1.evil.example',
];

function honest({ origin, token }: Target): Call {
  return {
    first: `POST /call/${wanted} HTTP/1.1`,
    host: `Host: ${new URL(origin).host}`,
    authorization: `Authorization: Bearer ${token}`,
    type: 'Content-Type: application/json',
    own: 'X-Saraban: 1',
    more: [],
    length: 'Content-Length: 2',
    body: '{}',
  };
}

type Spoil = (call: Call, target: Target, dice: Dice) => Partial<Call>;

/** By what is tried. */
const spoils: Readonly<Record<string, Spoil>> = {
  'another name for this machine': (_call, { origin }, dice) => {
    const { port } = new URL(origin);
    const name = dice.pick(names);
    return {
      host: `Host: ${name}${dice.pick([`:${port}`, '', `:0${port}`, `:${Number(port) ^ (1 + dice.below(7))}`])}`,
    };
  },
  'another site': (_call, _target, dice) => ({
    more: [`Origin: ${dice.pick(sites)}${dice.pick(['', ':8080', ':1'])}`],
  }),
  'a request that the browser says comes from elsewhere': (_call, _target, dice) => ({
    more: [`Sec-Fetch-Site: ${dice.pick(['cross-site', 'same-site', 'CROSS-SITE', 'x'])}`],
  }),
  'a form or a beacon': (_call, _target, dice) => ({
    type: `Content-Type: ${dice.pick(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/json', 'application/jsonp'])}`,
  }),
  'without our own header': (_call, _target, dice) => ({
    own: dice.pick(['X-Saraban: 0', 'X-Saraban:', 'X-Sarabun: 1', 'X-A: b']),
  }),
  'another token': (_call, { token }, dice) => {
    const at = dice.below(token.length);
    const digit = (Number.parseInt(token[at] ?? '0', 16) ^ (1 + dice.below(15))).toString(16);
    const near = token.slice(0, at) + digit + token.slice(at + 1);
    return {
      authorization: dice.pick([
        `Authorization: Bearer ${near}`,
        `Authorization: Bearer ${token.slice(0, at)}`,
        `Authorization: Bearer ${token}${digit}`,
        `Authorization: Basic ${token}`,
        `Cookie: token=${token}`,
        'X-A: b',
      ]),
    };
  },
  'another method': (_call, _target, dice) => ({
    first: `${dice.pick(['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD', 'TRACE', 'CONNECT', 'post', 'PROPFIND'])} /call/${wanted} HTTP/1.1`,
  }),
  'a way round to the call': (_call, { origin }, dice) => {
    const path = dice.pick([
      '//call/',
      '/./call/',
      '/x/../call/',
      '/call//',
      '/CALL/',
      '/call/../call/',
      '/%2fcall/',
      '/call\\',
      `${origin}/call/`,
      'http://evil.example/call/',
    ]);
    return { first: `POST ${path}${wanted} HTTP/1.1` };
  },
  'a length that two readers take differently': (_call, _target, dice) => ({
    length: dice.pick([
      `Content-Length: 2\r\nContent-Length: ${3 + dice.below(90)}`,
      `Content-Length: +${2 + dice.below(9)}`,
      'Content-Length: 0x2',
      `Content-Length${dice.pick([' ', '\t'])}: 2`,
      'Transfer-Encoding: xchunked',
      'Transfer-Encoding: chunked, identity',
      `Transfer-Encoding: chunked\r\nContent-Length: ${2 + dice.below(90)}`,
      `Content-Length: 2${dice.pick(['\u0000', '\u000b', ', 2', ';2'])}`,
    ]),
  }),
  'two of one line': ({ host }, _target, dice) => ({
    host: dice.pick([
      `${host}\r\n${host}x`,
      `Host: evil.example\r\n${host}`,
      `${host}\r\n Host: evil.example`,
      `X-A: b\r\n c: d\r\n${host}`,
    ]),
  }),
  'a body that is no input': (_call, _target, dice) => {
    const body = dice.pick([
      '',
      '{',
      'null',
      '[]',
      '7',
      '"x"',
      '{"__proto__":{"a":1}}',
      `${'['.repeat(2_000)}`,
      `{"a":${'[1,'.repeat(50)}`,
      '\u0000{}',
      'a=b',
    ]);
    return { body, length: `Content-Length: ${Buffer.byteLength(body)}` };
  },
  'lines without end': (_call, _target, dice) => ({
    more: Array.from({ length: 101 + dice.below(400) }, (_, at) => `X-${at}: ${'a'.repeat(dice.below(60))}`),
  }),
};

export const attackKinds: readonly string[] = Object.keys(spoils);

export type Tried = {
  readonly tried: number;
  readonly refused: number;
  /** Status (or "closed") → how many. */
  readonly ends: Readonly<Record<string, number>>;
  readonly through: readonly string[];
};

/** Wrong tokens are slowed by the host, to a second each: of them no more than these. */
const mostTokens = 120;
const lanes = 8;

/** The same seed and number send the same bytes, token and port aside. */
export async function runAttacks(
  target: Target,
  { count, seed }: { readonly count: number; readonly seed: number },
): Promise<ReadonlyMap<string, Tried>> {
  const told = new Map<
    string,
    { tried: number; refused: number; ends: Record<string, number>; through: string[] }
  >();
  let [next, tokens] = [0, 0];
  async function lane(): Promise<void> {
    while (next < count) {
      const number = next++;
      const dice = diceOf(Math.imul(seed, 65_537) + number);
      let kind = attackKinds[number % attackKinds.length] ?? '';
      if (kind === 'another token' && ++tokens > mostTokens) kind = 'another site';
      const call = honest(target);
      const { first, host, authorization, type, own, more, length, body } = {
        ...call,
        ...spoils[kind]?.(call, target, dice),
      };
      const bytes = `${[first, host, authorization, type, own, ...more, length].join('\r\n')}\r\n\r\n${body}`;
      const { statuses, text } = await sendRaw(target.origin, bytes, 60);
      const one = told.get(kind) ?? { tried: 0, refused: 0, ends: {}, through: [] };
      const end = statuses.length === 0 ? 'closed' : statuses.join('+');
      one.tried += 1;
      one.ends[end] = (one.ends[end] ?? 0) + 1;
      // A refused input is answered as such: `ok` is false, with a code.
      const isRefused = text.includes('"ok":false') && !text.includes('"ok":true');
      if (isRefused || statuses.every((status) => status >= 400)) one.refused += 1;
      else one.through.push(`${number} ${end}: ${bytes.slice(0, 300)}`);
      told.set(kind, one);
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane));
  return told;
}
