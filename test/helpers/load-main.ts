/** Loads a bundled main process against a fake Electron, each time anew. */
import { createRequire, registerHooks } from 'node:module';
import type { FakeDesktop } from './fake-electron.ts';

const shelf = Symbol.for('saraban.fake-electron');
const fakes: FakeDesktop[] = [];
(globalThis as Record<symbol, unknown>)[shelf] = fakes;
let areHooked = false;

/** `path` is an ES module without top-level await. The fake becomes ready once it has been evaluated, as Electron does. */
export function loadMain(path: string, fake: FakeDesktop, args: readonly string[]): void {
  fakes.push(fake);
  if (!areHooked) hookElectron();
  process.setMaxListeners(100); // each main process listens for what nobody caught
  areHooked = true;
  const before = process.argv;
  process.argv = ['electron', '.', ...args];
  try {
    createRequire(import.meta.url)(path);
  } finally {
    process.argv = before;
  }
  fake.becomeReady();
}

/** `import … from 'electron'` gets the newest fake; a URL of its own keeps an earlier one from being remembered. */
function hookElectron(): void {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier !== 'electron') return next(specifier, context);
      return { url: `fake-electron:${fakes.length - 1}`, format: 'module', shortCircuit: true };
    },
    load(url, context, next) {
      if (!url.startsWith('fake-electron:')) return next(url, context);
      const index = Number(url.slice('fake-electron:'.length));
      const names = Object.keys(fakes[index]?.module ?? {});
      const from = `globalThis[Symbol.for(${JSON.stringify(shelf.description)})][${index}].module`;
      const source = names.map((name) => `export const ${name} = ${from}.${name};`).join('\n');
      return { source, format: 'module', shortCircuit: true };
    },
  });
}
