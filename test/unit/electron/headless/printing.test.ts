/** Prints with the Chromium that npm brings (or the machine has). */
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { createChromiumPrinting } from '../../../../electron/headless/printing.ts';

const printing = createChromiumPrinting();
afterAll(() => printing.close());

test('the paper comes from the page: A4 on its side, one sheet a section', async () => {
  const style = '@page { size: A4 landscape; margin: 0 } section { break-after: page; height: 100px }';
  const bytes = await printing.pdfFromHtml(`<style>${style}</style><section>๑</section><section>๒</section>`);
  const pdf = await PDFDocument.load(bytes);
  expect(pdf.getPageCount()).toBe(2);
  expect(pdf.getPage(0).getSize()).toEqual({
    width: expect.closeTo(841.9, 0),
    height: expect.closeTo(595.3, 0),
  });
});

test('a page cannot run scripts, nor load anything', async () => {
  const sheets = '<section style="break-after: page">x</section>'.repeat(3);
  const html = `<body>x<script>document.body.innerHTML = ${JSON.stringify(sheets)}</script><img src="http://127.0.0.1:9/a.png"></body>`;
  const pdf = await PDFDocument.load(await printing.pdfFromHtml(html));
  expect(pdf.getPageCount()).toBe(1);
});

test('several prints at once share the browser', async () => {
  const prints = await Promise.all(['ก', 'ข', 'ค'].map((text) => printing.pdfFromHtml(`<p>${text}</p>`)));
  expect(prints.map((bytes) => new TextDecoder().decode(bytes.subarray(0, 5)))).toEqual([
    '%PDF-',
    '%PDF-',
    '%PDF-',
  ]);
});
