/** A disk that lies open: named at first run, then said on วันนี้ to who can have it closed until it is known. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { RightsContext } from '../../../../../renderer/components/rights.ts';
import { MachineSummary } from '../../../../../renderer/screens/setup/machine-summary.tsx';
import '../../../../../renderer/text/index.ts';
import type { Client } from '../../../../../shared/contract/client.ts';
import type { MachineCode, MachineReport } from '../../../../../shared/office/machine.ts';
import { office as settings } from '../../../../contract/inputs.ts';
import { layNewRegisters } from '../../../../helpers/new-registers.ts';
import { secretOf, staffOffice } from '../../../../helpers/staffed-office.ts';
import { startOffice } from '../../../../helpers/started-office.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

function found(code: MachineCode): MachineReport {
  const font = { code: 'font-missing', params: { font: 'TH Sarabun New' } } as const;
  return { at: '2026-11-23T09:00:00+07:00', findings: [{ code, params: {} }, font] };
}

/** As the window of whoever sits there draws it, this computer being found so. */
async function drawn(Part: FunctionComponent, client: Client, code: MachineCode): Promise<string> {
  const queries = new QueryClient();
  queries.setQueryData(['office.get', {}], await client.call('office.get', {}));
  queries.setQueryData(['machine.check', {}], found(code));
  const status = await client.call('people.status', {});
  const rights = { status, lock: () => {}, take: () => {} };
  const seated = createElement(RightsContext, { value: rights }, createElement(Part));
  return renderToStaticMarkup(createElement(QueryClientProvider, { client: queries }, seated));
}

test('an open disk: in the line of the first run; on วันนี้ until an administrator knows; never in the sample office', async () => {
  vi.stubGlobal('location', { pathname: '/', search: '' });
  vi.stubGlobal('window', { saraban: { call: () => new Promise(() => {}), subscribe: () => () => {} } });
  const { OpenDisk } = await import('../../../../../renderer/screens/home/open-disk.tsx');
  const folder = await temporaryFolder();
  await layNewRegisters(folder);
  const { client } = await startOffice(folder);
  const summary = /<summary>.*ดิสก์ยังไม่เข้ารหัส.*<\/summary>/;
  const first = (code: MachineCode) =>
    drawn(() => createElement(MachineSummary, { report: found(code) }), client, code);
  expect(await first('encryption-off-windows')).toMatch(summary);
  expect(await first('encryption-on')).not.toMatch(summary);

  await client.call('office.loadSample', {});
  expect(await drawn(OpenDisk, client, 'encryption-off-windows')).toBe('');
  await client.call('office.removeSample', {});
  await client.call('office.save', settings);
  expect(await drawn(OpenDisk, client, 'encryption-off-windows')).toContain('href="/settings/machine"');
  for (const code of ['encryption-on', 'encryption-unknown'] as const)
    expect(await drawn(OpenDisk, client, code)).toBe('');

  const ids = await staffOffice(client);
  await client.call('people.signIn', { id: ids.clerk, secret: secretOf('clerk') });
  expect(await drawn(OpenDisk, client, 'encryption-off-windows')).toBe('');
  const seen = { code: 'encryption-off-windows' } as const;
  await expect(client.call('machine.seeOpenDisk', seen)).rejects.toMatchObject({ code: 'not-allowed' });
  await client.call('people.signIn', { id: ids.administrator, secret: secretOf('administrator') });
  await client.call('machine.seeOpenDisk', seen);
  expect(await drawn(OpenDisk, client, 'encryption-off-windows')).toBe('');
  expect(await drawn(OpenDisk, client, 'encryption-partly')).toContain('เข้ารหัสยังไม่ครบ');
  // Settings that are saved from their own screen keep it.
  const { settings: now } = await client.call('office.get', {});
  expect(now?.openDiskSeen).toBe('encryption-off-windows');
});
