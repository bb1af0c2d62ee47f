import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findProjectRoot } from '../electron/project-root.ts';
import { architectureFindings } from './architecture/findings.ts';
import type { SourceFile } from './architecture/imports.ts';

const root = findProjectRoot(import.meta.url).folder;

function sourceFiles(): readonly SourceFile[] {
  return globSync('{shared,electron,renderer,test}/**/*.{ts,tsx}', { cwd: root }).map((name) => ({
    path: name.replaceAll('\\', '/'),
    text: readFileSync(join(root, name), 'utf8'),
  }));
}

test('every file imports only what its room may', () => {
  const files = sourceFiles();
  expect(files.length).toBeGreaterThan(80);
  expect(architectureFindings(files)).toEqual([]);
});

test('the map of the house names every folder of it', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const [, map = ''] = /\n## The house on one page\n([\s\S]+?)\n## /.exec(readme) ?? [];
  const named = new Set([...map.matchAll(/`([\w/.-]+)`/g)].map(([, name = '']) => name));
  const folders = globSync('{shared,electron,renderer}/*/', { cwd: root }).map((path) =>
    path.replaceAll('\\', '/').replace(/\/$/, ''),
  );
  expect(folders.length).toBeGreaterThan(40);
  const missing = folders.filter((path) => !named.has(path) && !named.has(path.split('/').at(-1) ?? ''));
  expect(missing).toEqual([]);
});

describe('each kind of trespass is noticed', () => {
  const trespasses: readonly (readonly [string, string, string])[] = [
    [
      'renderer/app.tsx',
      "import { x } from '../electron/dispatch.ts';",
      'renderer may not import electron/dispatch.ts',
    ],
    ['renderer/app.tsx', "import { readFileSync } from 'node:fs';", 'names node:fs'],
    [
      'shared/thai/date.ts',
      "import type { Entry } from '../register/entry.ts';",
      'shared/thai may not import',
    ],
    [
      'shared/checks/one.ts',
      "import { AppError } from '../contract/errors.ts';",
      'shared/checks may not import',
    ],
    ['shared/letter/letter.ts', "const { join } = await import('node:path');", 'names node:path'],
    ['electron/registers/service.ts', "import { openSession } from 'electron';", 'names electron'],
    ['electron/headless/main.ts', "const { app } = require('electron/main');", 'names electron'],
    [
      'electron/registers/service.ts',
      "import { render } from '../letters/docx.ts';",
      'may not import electron/letters',
    ],
    [
      'electron/registers/service.ts',
      "import { listen } from '../headless/transport.ts';",
      'may not import electron/headless',
    ],
    [
      'electron/headless/main.ts',
      "import { guard } from '../desktop/guard.ts';",
      'may not import electron/desktop',
    ],
    [
      'electron/desktop/window.ts',
      "export {\n  openStore,\n} from '../store/store.ts';",
      'may not import electron/store',
    ],
    ['electron/store/store.ts', "import '../registers/service.ts';", 'may not import electron/registers'],
    [
      'electron/preload.ts',
      "import { createDispatch } from './dispatch.ts';",
      'may not import electron/dispatch.ts',
    ],
    ['electron/import/pdf.ts', "import { DatabaseSync } from 'node:sqlite';", 'opens a database itself'],
    [
      'electron/registers/list.ts',
      'const rows = db.all(`SELECT id\n FROM entries`);',
      'SQL outside the store',
    ],
    ['shared/contract/client.ts', "import { useState } from 'react';", 'may not use react'],
    [
      'electron/services.ts',
      "import { fixedClock } from '../test/helpers/fixed-clock.ts';",
      'nothing imports tests',
    ],
    ['shared/forgotten/thing.ts', '', 'lies in no room'],
  ];

  test.each(trespasses)('%s with %j', (path, text, expected) => {
    const findings = architectureFindings([{ path, text }]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(path);
    expect(findings[0]).toContain(expected);
  });

  test('rooms that import each other in a circle', () => {
    const findings = architectureFindings([
      { path: 'shared/register/a.ts', text: "import { b } from '../letter/b.ts';" },
      { path: 'shared/letter/b.ts', text: "import { a } from '../register/a.ts';" },
    ]);
    expect(findings).toEqual(['rooms import each other in a circle: shared/letter → shared/register']);
  });

  test('but not what stands in a comment, nor the mere words of a database', () => {
    const text = `// import { x } from '../electron/dispatch.ts';\n/* import 'electron'; */\nconst hint = 'select a date';`;
    expect(architectureFindings([{ path: 'renderer/app.tsx', text }])).toEqual([]);
  });
});
