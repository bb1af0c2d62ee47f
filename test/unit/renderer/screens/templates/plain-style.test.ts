/** An old drawing's styles stay on its sheet. */
import { expect, test } from 'vitest';
import { plainStyle } from '../../../../../renderer/screens/templates/drawing/plain-style.ts';

test.each([
  'position:fixed',
  'POSITION : Fixed',
  'position:sticky',
  'position:fixed !important',
  'position:/**/fixed',
  '/**/position:fixed',
  '/*;*/position:fixed',
  'pos\\69tion:fixed',
  'position:var(--x,fixed)',
  'background:url(http://x.example/a.png)',
  'background:u\\72l(http://x.example)',
])('%s is left out', (hostile) => {
  expect(plainStyle(`width:10pt;${hostile};height:2pt`)).toMatch(/^width:10pt;(?:\/\*;)?height:2pt$/);
});

test('the place and size of a box of Word stay', () => {
  const box = 'position:absolute;margin-left:12.5pt;mso-position-horizontal:center;z-index:251;width:99pt';
  expect(plainStyle(box)).toBe(box);
});
