/** วันนี้ says that drafts and files have reached their day: to who may erase them, and only where the office set a day. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { RightsContext } from '../../../../../renderer/components/rights.ts';
import { i18n, loadEnglish } from '../../../../../renderer/text/index.ts';
import type { Client } from '../../../../../shared/contract/client.ts';
import { office as settings } from '../../../../contract/inputs.ts';
import { layNewRegisters } from '../../../../helpers/new-registers.ts';
import { nameOf, secretOf, staffOffice } from '../../../../helpers/staffed-office.ts';
import { startOffice } from '../../../../helpers/started-office.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

/** As the window of whoever sits there draws it, all that it may ask for having been answered. */
async function drawn(client: Client): Promise<string> {
  vi.stubGlobal('location', { pathname: '/', search: '' });
  vi.stubGlobal('window', { saraban: { call: () => new Promise(() => {}), subscribe: () => () => {} } });
  const { EraseDue } = await import('../../../../../renderer/screens/personal/erase-due.tsx');
  const status = await client.call('people.status', {});
  const queries = new QueryClient();
  queries.setQueryData(['office.get', {}], await client.call('office.get', {}));
  const list = await client.call('retention.list', {}).catch(() => undefined);
  queries.setQueryData(['retention.list', {}], list);
  const rights = { status, lock: () => {}, take: () => {} };
  const seated = createElement(RightsContext, { value: rights }, createElement(EraseDue));
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: queries }, seated));
}

test('the administrator is led to what may be erased, from the day it may be; nobody else is told', async () => {
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const { client, ports } = await startOffice(folder);
  await client.call('office.save', { ...settings, unregisteredDays: 90 });
  await client.call('prefix.save', {
    ...{ code: 'ธบ ๐๐๒๓.๑๐', ownerOffice: 'กลุ่มงานปกครอง', phone: '', email: '', isDefault: true },
  });
  await client.call('letter.create', { form: 'memo' });
  await client.call('letter.create', { form: 'external' });
  expect(await drawn(client)).toBe('');
  ports.clock.set('2027-03-01T09:00:00+07:00');
  const alone = await drawn(client);
  expect(alone).toContain('href="/settings/personal"');
  expect(alone).toContain('ครบกำหนดแล้ว ๒ รายการ');

  const ids = await staffOffice(client);
  expect(await drawn(client)).toBe(alone); // signed in is the administrator
  await loadEnglish();
  await i18n.changeLanguage('en');
  expect(await drawn(client)).toContain('have reached their day: 2.');
  await i18n.changeLanguage('th');
  await client.call('office.save', { ...settings, unregisteredDays: null });
  expect(await drawn(client)).toBe('');
  await client.call('office.save', { ...settings, unregisteredDays: 90 });
  for (const role of ['clerk', 'chief', 'reader'] as const) {
    await client.call('people.signIn', { id: ids[role], secret: secretOf(role) });
    expect(await drawn(client), nameOf[role]).toBe('');
  }
});
