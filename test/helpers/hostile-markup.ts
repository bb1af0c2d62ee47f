/**
 * What a page of the web, a mail or a Word file may lay on the clipboard instead of a letter: each says คำแรก and
 * คำหลัง in two paragraphs, and tries something else. `wasRun` in the window would tell that it did.
 */
const words = (between: string) => `<p>คำแรก</p>${between}<p>คำหลัง</p>`;
const away = 'https://away.example';
const run = 'window.wasRun=1';

export const hostileMarkup: readonly string[] = [
  words(`<script>${run}</script><script src="${away}/a.js"></script>`),
  words(`<img src="${away}/a.gif" onerror="${run}"><img srcset="${away}/b.gif 1x" onload="${run}">`),
  words(`<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="${run}">`),
  words(`<style>@import url(${away}/a.css);p{background:url(${away}/b.png)}</style>`),
  `<p style="background:url(${away}/c.png)">คำแรก</p><p style='-webkit-user-modify:read-write;list-style:url(${away}/d.png)'>คำหลัง</p>`,
  words(
    `<link rel="stylesheet" href="${away}/a.css"><link rel="preload" as="image" href="${away}/e.png"><meta http-equiv="refresh" content="0;url=${away}/">`,
  ),
  words(
    `<iframe src="${away}/" srcdoc="<script>parent.wasRun=1</script>"></iframe><object data="${away}/o"></object><embed src="${away}/e">`,
  ),
  words(
    `<svg onload="${run}"><script>${run}</script><image href="${away}/s.png"/><animate attributeName="href" values="javascript:${run}"/></svg>`,
  ),
  words(
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${run}&gt;"></mglyph></table></mtext></math>`,
  ),
  `<p><a href="javascript:${run}" onfocus="${run}" autofocus>คำแรก</a></p><p onmouseover="${run}" tabindex="1">คำหลัง</p>`,
  words(
    `<video src="${away}/v.mp4" poster="${away}/v.png" autoplay></video><audio src="${away}/a.mp3"></audio><input type="image" src="${away}/i.png" onfocus="${run}" autofocus>`,
  ),
  `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:w="urn:schemas-microsoft-com:office:word"><head><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml></head><body><!--[if gte vml 1]><v:shape><v:imagedata src="${away}/w.wmz"/></v:shape><![endif]--><p class=MsoNormal>คำแรก</p><!--[if !vml]><img src="file:///C:/temp/clip_image001.png"><![endif]--><p class=MsoNormal>คำหลัง<o:p></o:p></p></body></html>`,
  // Calls itself a piece of this very editor, which then parses it by its own schema.
  `<div data-pm-slice="0 0 []"><p>คำแรก</p><img src="${away}/p.gif" onerror="${run}"><script>${run}</script><p style="background:url(${away}/q.png)" onclick="${run}">คำหลัง</p></div>`,
];
