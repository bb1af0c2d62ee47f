import { expect, test } from 'vitest';
import { daysOfBodies } from '../../../../shared/letter/days-of-bodies.ts';
import { draftForwarding } from '../../../../shared/letter/draft-forwarding.ts';
import type { RecipientRow } from '../../../../shared/letter/recipient-row.ts';
import {
  allAdministrations,
  districtChief,
  officeSettings,
  prefix,
  provincialCircular,
} from '../../../helpers/letter-samples.ts';

const recipients = [
  { id: 'recipient-1', kind: 'subdistrict-municipality', name: 'ทต.วังหมอก' },
  { id: 'recipient-2', kind: 'sao', name: 'อบต.ดอนกลาง' },
  { id: 'recipient-3', kind: 'sao', name: 'อบต.ธารทอง' },
] as const;

function row(recipientIds: readonly string[], event: string, deadline: string): RecipientRow {
  return {
    ...{ letter: 2, annex: 0, table: 0, row: 0, page: 3, spans: [], cells: [], by: 'kind', kinds: [] },
    ...{ unknownName: null, isMisspelt: false, isContested: false, recipientIds },
    dates: [
      { kind: 'event', text: '', iso: event },
      { kind: 'deadline', text: '', iso: deadline },
    ],
  };
}

const apart = [
  row(['recipient-1'], '2026-12-01', '2026-11-27'),
  row(['recipient-2', 'recipient-3'], '2026-12-08', '2026-12-04'),
];

test('days that differ from kind to kind are told for each kind', () => {
  expect(daysOfBodies(apart, recipients)).toBe(
    'ทั้งนี้ กำหนดวันสำหรับเทศบาลตำบล วันอังคารที่ ๑ ธันวาคม ๒๕๖๙ โดยให้แจ้งภายในวันที่ ๒๗ พฤศจิกายน ๒๕๖๙ และองค์การบริหารส่วนตำบล วันอังคารที่ ๘ ธันวาคม ๒๕๖๙ โดยให้แจ้งภายในวันที่ ๔ ธันวาคม ๒๕๖๙',
  );
});

test('a row for some bodies of a kind names them', () => {
  expect(daysOfBodies([row(['recipient-3'], '2026-12-08', '2026-12-04')], recipients)).toContain(
    'อบต.ธารทอง',
  );
});

test('days that are the same for all are told once', () => {
  const same = [row(['recipient-1', 'recipient-2', 'recipient-3'], '2026-12-01', '2026-11-27')];
  expect(daysOfBodies(same, recipients)).toMatch(/^ทั้งนี้ กำหนดวันสำหรับองค์กรปกครองส่วนท้องถิ่น วันอังคารที่ ๑ ธันวาคม/u);
});

test('without such rows the letter says nothing of days', () => {
  expect(daysOfBodies([], recipients)).toBeNull();
});

test('the forwarding draft tells the bodies written to their days', () => {
  const draft = draftForwarding({
    letter: provincialCircular,
    settings: officeSettings,
    prefix,
    signatories: [districtChief],
    group: allAdministrations,
    rows: apart,
    recipients: recipients.map((one) => ({ ...one, formalTitle: '', email: '', phone: '' })),
    urgency: null,
    today: '2026-11-20',
  });
  const texts = draft.body.map(({ text }) => text);
  expect(texts.filter((text) => text.includes('กำหนดวันสำหรับเทศบาลตำบล วันอังคารที่ ๑ ธันวาคม ๒๕๖๙'))).toHaveLength(
    1,
  );
});
