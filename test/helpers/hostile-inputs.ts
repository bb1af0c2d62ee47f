/** What a caller may send instead of an input: other kinds, other sizes, and names that objects have by themselves. */

const depth = 100_000;

export function nested(levels = depth): unknown {
  let inside: unknown = {};
  for (let level = 0; level < levels; level++) inside = level % 2 === 0 ? [inside] : { inside };
  return inside;
}

function cycle(): unknown {
  const round: Record<string, unknown> = {};
  round.round = round;
  return round;
}

/** JSON makes `__proto__` a member of its own, which a careless copy would take for the prototype. */
export const prototypeTricks = [
  '{"__proto__":{"polluted":true}}',
  '{"inside":[{"__proto__":{"polluted":true}}]}',
  '{"constructor":{"prototype":{"__proto__":{"polluted":true}}}}',
] as const;

/** Refused whatever the method; all but `nested` cross structured clone, as they would cross IPC. */
export const hostileInputs: readonly (readonly [string, () => unknown])[] = [
  ...prototypeTricks.map((json) => [json, () => JSON.parse(json) as unknown] as const),
  ['a cycle', cycle],
  ['a cycle in an array', () => [cycle()]],
  ['a big number', () => ({ id: 7n })],
  ['a map', () => new Map([['id', 'x']])],
  ['a set inside', () => ({ id: new Set(['x']) })],
  ['a date', () => ({ id: new Date(0) })],
  ['an expression', () => ({ id: /(a+)+$/ })],
  ['an error', () => ({ id: new Error('x') })],
  ['bytes', () => new Uint8Array(8)],
  ['a buffer', () => ({ id: new ArrayBuffer(8) })],
  ['holes without end', () => ({ id: new Array(4_294_967_295) })],
  [
    'names without end',
    () => Object.fromEntries(Array.from({ length: 17_000 }, (_, at) => [`${at}`.repeat(300), at])),
  ],
  ['50 MB of text', () => ({ id: huge() })],
  ['50 MB of name', () => ({ [huge()]: 1 })],
  ['50 MB in an array', () => ({ ids: [huge()] })],
];

let text: string | null = null;

function huge(): string {
  text ??= Buffer.alloc(50 * 1024 * 1024, 'a').toString('latin1');
  return text;
}

/** Names of methods that are none. */
export const hostileMethods: readonly unknown[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  ' ',
  'app',
  'app.',
  'App.status',
  ' app.status',
  'app.status\u0000',
  'app.status/../office.get',
  'app.statuѕ',
  ['app.status'],
  { toString: 'app.status' },
  7,
  null,
  undefined,
  true,
  7n,
  'a'.repeat(1_000_000),
];

/** Collects what nothing holds any more; bytes in use afterwards. */
export async function memoryInUse(): Promise<number> {
  const { setFlagsFromString } = await import('node:v8');
  const { runInNewContext } = await import('node:vm');
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  await new Promise((resolve) => setTimeout(resolve, 20));
  collect();
  return process.memoryUsage().heapUsed;
}
