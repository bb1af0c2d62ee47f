import { join, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { fileWithin } from '../../../../electron/web-app/static-files.ts';

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
