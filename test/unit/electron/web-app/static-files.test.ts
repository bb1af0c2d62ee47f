import { join, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { createStaticFiles, fileWithin, screenAt } from '../../../../electron/web-app/static-files.ts';

const root = resolve('page');

test.each([
  ['/', 'index.html'],
  ['/received', 'index.html'],
  ['/assets/index-a1.js', join('assets', 'index-a1.js')],
  ['/pdfjs/cmaps/UniKS-UCS2-H.bcmap', join('pdfjs', 'cmaps', 'UniKS-UCS2-H.bcmap')],
])('%s is %s of the page', (pathname, expected) => {
  expect(fileWithin(root, pathname)).toBe(join(root, expected));
});

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/..\\package.json',
  '/..%5cpackage.json',
  '/a.js%00.html',
  '/%zz.js',
  `/..${sep}page-two.js`,
])('%s leads nowhere', (pathname) => {
  expect(fileWithin(root, pathname)).toBe(null);
});

test('the address of a screen, typed without the #, leads to that screen', async () => {
  const answer = await createStaticFiles(root).respond('/inbox/0192f3a4');
  expect(answer.status).toBe(302);
  expect(answer.headers.get('Location')).toBe('/#/inbox/0192f3a4');
  // Never to another host.
  expect(screenAt('//elsewhere')).not.toMatch(/^\/\//);
  expect(screenAt('/%0d%0aX: 1')).not.toMatch(/[\r\n]/);
});

test.each(['/', '/assets/index-a1.js', '/..\\a', '/%00', '/%zz'])('%s is no screen', (pathname) => {
  expect(screenAt(pathname)).toBe(null);
});
