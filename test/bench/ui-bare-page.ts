/**
 * The baseline of the screens' figures: a page without a program. Plain fields, an empty list as high as the register's,
 * and a heading with a table of fifty rows that Ctrl and a digit exchange at once. What it takes, the browser takes.
 */
import type { Page } from 'playwright-core';

const rowHeight = 60;
const address = 'http://bare.example/';

export async function openBarePage(page: Page, rows: number): Promise<void> {
  const table = `<table>${'<tr><td>๑๒๓</td><td>แถวหนึ่งของรายการ</td></tr>'.repeat(50)}</table>`;
  const body = `<!doctype html><html lang="th"><meta charset="utf-8"><title>bare</title>
<style>body{margin:0;font:16px sans-serif} #list{height:600px;overflow:auto} #list div{height:${rows * rowHeight}px}</style>
<h1>bare 0</h1><input aria-label="field"><div contenteditable role="textbox" aria-label="text"></div>
<div id="list" tabindex="0" aria-label="list"><div></div></div><div id="part">${table}</div>
<script>addEventListener('keydown', (event) => {
  if (!event.ctrlKey || !event.code.startsWith('Digit')) return;
  event.preventDefault();
  document.querySelector('h1').textContent = 'bare ' + event.code;
  document.querySelector('#part').innerHTML = ${JSON.stringify(table)};
})</script></html>`;
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  await page.goto(address);
}
