import { expect, test } from 'vitest';
import { startJourney } from '../helpers/journey.ts';

test('the page that the headless host serves starts without a fault and takes the token out of its address', async () => {
  const { page, faults } = await startJourney();
  await page.waitForLoadState('load');
  await expect.poll(() => page.title()).toContain('สารบรรณอำเภอ');
  await expect.poll(() => page.url()).not.toContain('token');
  expect(faults).toEqual([]);
});
