import { expect, test } from 'vitest';
import { expectAccessible, startJourney } from '../helpers/journey.ts';

test('the page that the headless host serves starts without a fault and takes the token out of its address', async () => {
  const { page, faults } = await startJourney();
  await page.waitForLoadState('load');
  await expect.poll(() => page.title()).toContain('สารบรรณอำเภอ');
  await expect.poll(() => page.url()).not.toContain('token');
  expect(faults).toEqual([]);
});

test('a screen that cannot be drawn leaves the rest of the desk standing', async () => {
  const { page, client } = await startJourney({ bundled: true });
  await client.call('office.loadSample', {});
  await page.evaluate(() => history.replaceState(null, '', '#/'));
  await page.route('**/assets/sent-*.js', (route) => route.abort());
  await page.reload();
  await page.getByRole('link', { name: 'ทะเบียนหนังสือส่ง' }).click();
  await page.getByText('งานที่บันทึกแล้วยังอยู่ครบ').waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'ทะเบียนหนังสือรับ' }).click();
  await page.getByRole('heading', { level: 1, name: 'ทะเบียนหนังสือรับ' }).waitFor();
});
