import { describe, expect, it } from 'vitest';
import { nameWarnings } from '../../../../../renderer/screens/review/field-states.ts';
import { listedCodes } from '../../../../../renderer/screens/review/page-codes.ts';
import type { PageCode } from '../../../../../shared/document/reading.ts';
import { textPage, warning } from './letters.ts';

const code = (text: string, format = 'QRCode'): PageCode => ({
  format,
  text,
  x: 400,
  y: 600,
  width: 60,
  height: 60,
});

describe('the codes of a letter', () => {
  it('are told apart, in page order, each with its place', () => {
    const pages = [
      { ...textPage(''), codes: [code('https://forms.example.go.th/a'), code('8850999', 'EAN-13')] },
      { ...textPage('', 2), codes: [code('https://forms.example.go.th/a')] },
    ];
    const listed = listedCodes(pages, []);
    expect(listed.map(({ key, kind }) => [key, kind])).toEqual([
      ['code:1:0', 'qr'],
      ['code:1:1', 'bar'],
      ['code:2:0', 'qr'],
    ]);
    expect(listed[0]?.place).toEqual({ x: 400, y: 600, width: 60, height: 60 });
  });

  it('stand beside the warning about a host that only looks like the printed one', () => {
    const pages = [{ ...textPage(''), codes: [code('https://d1a.go.th/x'), code('https://dla.go.th/x')] }];
    const warnings = nameWarnings([
      warning({ rule: 'code-host', params: { host: 'd1a.go.th', other: 'dla.go.th' } }),
      warning({ rule: 'phone-digits', params: { phone: 'd1a.go.th' } }),
    ]);
    const [suspect, genuine] = listedCodes(pages, warnings);
    expect(suspect?.warnings.map(({ rule }) => rule)).toEqual(['code-host']);
    expect(genuine?.warnings).toEqual([]);
  });
});
