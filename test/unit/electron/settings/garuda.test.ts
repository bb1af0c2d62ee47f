/** The emblem comes out of an image or out of the office's own letter, and nothing else passes for one. */
import { Document, Header, ImageRun, Packer, Paragraph, TextRun } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { garudaPicture } from '../../../../electron/settings/garuda.ts';
import { greyPng } from '../../../helpers/pictures.ts';

const pixelsPerCm = 96 / 2.54;
const emblem = greyPng(709, 709, 10);
const signature = greyPng(300, 120, 200);

function picture(data: Uint8Array, heightCm: number): ImageRun {
  const side = Math.round(heightCm * pixelsPerCm);
  return new ImageRun({ type: 'png', data, transformation: { width: side, height: side } });
}

async function letter(body: ImageRun[], header: ImageRun[] = []): Promise<Uint8Array> {
  const paragraphs = body.map((image) => new Paragraph({ children: [image] }));
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ children: header })] }) },
        children: [...paragraphs, new Paragraph({ children: [new TextRun('เรื่อง ทดสอบ')] })],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

test('a PNG is taken as it is', async () => {
  expect(await garudaPicture(emblem)).toEqual(emblem);
});

test('out of a letter the picture shown 3 cm high is taken, not the signature before it', async () => {
  const bytes = await letter([picture(signature, 1), picture(emblem, 3)]);
  expect(Buffer.from(await garudaPicture(bytes)).equals(Buffer.from(emblem))).toBe(true);
});

test('an emblem that stands in the header is found', async () => {
  const bytes = await letter([picture(signature, 1)], [picture(emblem, 3)]);
  expect(Buffer.from(await garudaPicture(bytes)).equals(Buffer.from(emblem))).toBe(true);
});

test("an older Word's VML picture is found by its height in points", async () => {
  const shape = (relation: string, points: number) =>
    `<w:pict><v:shape style="width:80pt;height:${points}pt"><v:imagedata r:id="${relation}"/></v:shape></w:pict>`;
  const bytes = zipSync({
    'word/document.xml': strToU8(`<w:document>${shape('rId1', 30)}${shape('rId2', 85)}</w:document>`),
    'word/_rels/document.xml.rels': strToU8(
      '<Relationships><Relationship Id="rId1" Target="media/image1.png"/><Relationship Target="media/image2.png" Id="rId2"/></Relationships>',
    ),
    'word/media/image1.png': signature,
    'word/media/image2.png': emblem,
  });
  expect(Buffer.from(await garudaPicture(bytes)).equals(Buffer.from(emblem))).toBe(true);
});

test('a letter without a picture says so', async () => {
  await expect(garudaPicture(await letter([]))).rejects.toMatchObject({ code: 'no-picture-in-document' });
});

test('a letter whose only picture is a Windows drawing (WMF) says that it cannot be used', async () => {
  const wmf = Buffer.concat([Buffer.from([0xd7, 0xcd, 0xc6, 0x9a]), Buffer.alloc(2_000)]);
  const bytes = zipSync({ 'word/document.xml': strToU8('<w:document/>'), 'word/media/image1.wmf': wmf });
  await expect(garudaPicture(bytes)).rejects.toMatchObject({ code: 'picture-unusable' });
});

test.each([
  ['text', Buffer.from('ครุฑ')],
  ['a picture cut off in the middle', emblem.subarray(0, emblem.length - 40)],
  ['a picture of one dot', greyPng(1, 1)],
  ['nothing', new Uint8Array()],
])('%s is no emblem', async (_case, bytes) => {
  await expect(garudaPicture(bytes)).rejects.toMatchObject({ code: 'picture-unusable' });
});

test('a picture of more than 10 MB is refused before it is looked at', async () => {
  await expect(garudaPicture(new Uint8Array(11 * 1024 * 1024))).rejects.toMatchObject({
    code: 'file-too-large',
    params: { megabytes: '10' },
  });
});

test('a small file that swells to many large pictures is not let into memory', async () => {
  const blank = new Uint8Array(25 * 1024 * 1024);
  const pictures = Object.fromEntries(
    Array.from({ length: 8 }, (_, n) => [`word/media/image${n}.png`, blank]),
  );
  const bomb = zipSync({ 'word/document.xml': strToU8('<w:document/>'), ...pictures }, { level: 1 });
  const before = process.memoryUsage().arrayBuffers;
  await expect(garudaPicture(bomb)).rejects.toMatchObject({ code: 'picture-unusable' });
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(120 * 1024 * 1024);
});
