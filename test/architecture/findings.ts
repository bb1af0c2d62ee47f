/** What stands against the house rules, as sentences that name file and import. */
import { hasSql, importsOf, type SourceFile, targetOf } from './imports.ts';
import { electronFolders, foldersWithoutNode, type Room, rooms, sqlFolders } from './rooms.ts';

export function architectureFindings(files: readonly SourceFile[]): readonly string[] {
  const shipped = files.filter(({ path }) => !path.startsWith('test/'));
  return [
    ...files.flatMap(forbiddenImports),
    ...shipped
      .filter((file) => !isUnder(file.path, sqlFolders) && hasSql(file))
      .map(({ path }) => `${path}: SQL outside the store`),
    ...cyclesBetweenRooms(shipped),
  ];
}

function forbiddenImports(file: SourceFile): readonly string[] {
  const room = roomOf(file.path);
  if (room === null) return [`${file.path}: lies in no room`];
  return importsOf(file).flatMap((found) => {
    const target = targetOf(found);
    const why =
      target === null ? forbiddenPackage(file.path, room, found.specifier) : forbiddenFile(room, target);
    return why === null ? [] : [`${file.path}: ${why}`];
  });
}

function forbiddenFile(room: Room, target: string): string | null {
  if (room.own.includes('*') || isUnder(target, [room.path, ...room.own])) return null;
  if (target.startsWith('test/')) return `imports ${target}, but nothing imports tests`;
  return `${room.path} may not import ${target}`;
}

function forbiddenPackage(path: string, room: Room, specifier: string): string | null {
  if (/^electron(?:\/|$)/.test(specifier) && !isUnder(path, electronFolders)) return 'names electron';
  if (specifier === 'node:sqlite' && !isUnder(path, sqlFolders)) return 'opens a database itself';
  const isNode = specifier.startsWith('node:');
  const isBuildFile = path.endsWith('vite.config.ts'); // runs in Node while building, never in the page
  if (isNode && isUnder(path, foldersWithoutNode) && !isBuildFile) return `names ${specifier}`;
  const allowed = room.packages.some(
    (name) =>
      name === '*' || (name === 'node:' ? isNode : specifier === name || specifier.startsWith(`${name}/`)),
  );
  return allowed ? null : `${room.path} may not use ${specifier}`;
}

function cyclesBetweenRooms(files: readonly SourceFile[]): readonly string[] {
  const next = new Map<string, Set<string>>();
  for (const file of files) {
    const from = roomOf(file.path)?.path;
    for (const found of importsOf(file)) {
      const to = roomOf(targetOf(found) ?? '')?.path;
      if (from === undefined || to === undefined || from === to) continue;
      next.set(from, (next.get(from) ?? new Set()).add(to));
    }
  }
  const cycles = new Set<string>();
  for (const start of next.keys()) {
    const cycle = wayBack(start, next);
    if (cycle !== null) cycles.add(`rooms import each other in a circle: ${inFixedOrder(cycle).join(' → ')}`);
  }
  return [...cycles];
}

/** Shortest way from a room back to itself. */
function wayBack(start: string, next: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const queue: (readonly string[])[] = [[start]];
  const seen = new Set<string>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    for (const room of next.get(path.at(-1) ?? '') ?? []) {
      if (room === start) return path;
      if (seen.has(room)) continue;
      seen.add(room);
      queue.push([...path, room]);
    }
  }
  return null;
}

/** The same circle found from another of its rooms is the same finding. */
function inFixedOrder(cycle: readonly string[]): readonly string[] {
  const first = cycle.indexOf([...cycle].sort()[0] ?? '');
  return [...cycle.slice(first), ...cycle.slice(0, first)];
}

function roomOf(path: string): Room | null {
  const homes = rooms.filter((room) => isUnder(path, [room.path]));
  return homes.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

function isUnder(path: string, homes: readonly string[]): boolean {
  return homes.some((home) => path === home || path.startsWith(home.endsWith('/') ? home : `${home}/`));
}
