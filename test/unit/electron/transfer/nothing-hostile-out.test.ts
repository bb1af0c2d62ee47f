/** What leaves the office carries nothing that a hostile letter put in: no formula, field, link, program or turned name. */
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { openPageFont } from '../../../../electron/letters/font-metrics.ts';
import { letterDocx } from '../../../../electron/letters/letter-docx.ts';
import { findProjectRoot } from '../../../../electron/project-root.ts';
import { registerWorkbook } from '../../../../electron/registers/export.ts';
import { listFile } from '../../../../electron/transfer/list-file.ts';
import { createOutputs } from '../../../../electron/transfer/outputs.ts';
import { fileName, shownName } from '../../../../electron/transfer/shown-name.ts';
import { openUploads } from '../../../../electron/transfer/uploads.ts';
import { letterFormNames } from '../../../../shared/letter/forms/form.ts';
import { docxParts } from '../../../helpers/docx-text.ts';
import { sampleToPrint } from '../../../helpers/form-samples.ts';
import { hostileContent, hostileSources } from '../../../helpers/hostile-letter.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const turns = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

test('no form’s Word file holds a field but the page’s number, a link outside, or a program', async () => {
  const font = openPageFont(join(findProjectRoot(import.meta.url).folder, 'assets'));
  for (const name of letterFormNames) {
    const sample = sampleToPrint(name, {});
    const letter = sampleToPrint(name, hostileContent(sample.content, hostileSources));
    const { bytes } = await letterDocx(letter, font, { garuda: null, own: new Map() });
    for (const [part, xml] of Object.entries(docxParts(bytes))) {
      const fields = [...xml.matchAll(/<w:(?:instrText|fldSimple)\b[^>]*>([^<]*)/g)].map(([, code = '']) =>
        code.trim(),
      );
      expect([name, part, fields.filter((code) => !/^(?:PAGE|NUMPAGES)?$/.test(code))]).toEqual([
        name,
        part,
        [],
      ]);
      expect([
        name,
        part,
        (part.endsWith('.rels') && xml.includes('External')) ||
          /<w:hyperlink\b|<w:altChunk|<o:OLEObject|<!DOCTYPE/.test(xml),
      ]).toEqual([name, part, false]);
      expect([name, part, turns.test(xml)]).toEqual([name, part, false]);
    }
    expect(Object.keys(unzipSync(bytes)).filter((part) => /\.\.|^\/|\\|\.bin$/.test(part))).toEqual([]);
  }
});

test('no cell of a spreadsheet is a formula or calls out, and none turns the order of its words', async () => {
  const words = hostileSources.slice(0, 8);
  const row = { cells: words, day: '2026-11-23', isVoided: false } as const;
  const sheet = {
    name: 'รายการ',
    heading: words[0] ?? '',
    heads: words,
    widths: words.map(() => 20),
    rows: [words],
  };
  const list = await listFile('รายการ', [sheet], 'xlsx');
  for (const bytes of [await registerWorkbook('received', words[0] ?? '', [row as never]), list.bytes]) {
    const parts = Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)] as const);
    for (const [name, xml] of parts) {
      expect([
        name,
        (name.endsWith('.rels') && xml.includes('External')) ||
          /<f\b|<hyperlink\b|<externalLink|<ddeLink|<!DOCTYPE/.test(xml),
      ]).toEqual([name, false]);
      expect([name, turns.test(xml)]).toEqual([name, false]);
    }
  }
  const lines = new TextDecoder().decode((await listFile('รายการ', [sheet], 'csv')).bytes);
  const cells = lines.replace(/^\ufeff/, '').split(/\r\n|,/);
  expect(cells.filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
  expect(lines).not.toMatch(turns);
});

test('a name that turns around, hides an ending or leads elsewhere is shown and handed over as what it is', async () => {
  expect(shownName('แผน\u202efdp.exe')).toBe('แผนfdp.exe');
  expect(fileName('../../etc/passwd')).toBe('..-..-etc-passwd');
  expect(fileName('C:\\Users\\a\u0000.pdf')).toBe('C--Users-a.pdf');
  expect(fileName('con.pdf')).toBe('_con.pdf');
  expect(fileName(`${'ก'.repeat(400)}.pdf`)).toMatch(/^ก{200}\.pdf$/u);
  expect(fileName('หนังสือที่ อน ๐๐๑๘/ว ๑๒ .pdf')).toBe('หนังสือที่ อน ๐๐๑๘-ว ๑๒ .pdf');
  expect(fileName('\u202e')).toBe('file');
  const uploads = await openUploads(join(await temporaryFolder(), 'incoming'));
  expect((await uploads.add('annex\u202efdp.exe', new Uint8Array([1]))).name).toBe('annexfdp.exe');
  const made = createOutputs().add({
    name: 'a/b\u202egnp.exe',
    mediaType: 'text/plain',
    bytes: new Uint8Array(),
  });
  expect(made.name).toBe('a-bgnp.exe');
});
