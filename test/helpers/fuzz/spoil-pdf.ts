/**
 * Mutations inside PDFs: objects and streams changed behind the compression and written soundly again, so that they reach
 * the readers of pages, fonts and pictures; trees without end, billions of pages, scripts, links and attachments.
 */
import { deflateSync, inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Dice } from './dice.ts';
import { byteSpoils } from './spoil-bytes.ts';

export type SlowSpoil = (bytes: Uint8Array, dice: Dice) => Promise<Uint8Array>;
type Change = (document: PDFDocument, dice: Dice) => void;

const oddNumbers = [-1, 0, 1e9, 2_147_483_648, 1e38, 0.000_000_1, -1e9];

function dictsOf(document: PDFDocument): PDFDict[] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([, found]) =>
      found instanceof PDFDict ? [found] : found instanceof PDFRawStream ? [found.dict] : [],
    );
}

function streamsOf(document: PDFDocument): [PDFRef, PDFRawStream][] {
  return document.context
    .enumerateIndirectObjects()
    .flatMap(([ref, found]) =>
      found instanceof PDFRawStream ? [[ref, found] as [PDFRef, PDFRawStream]] : [],
    );
}

function oddValue(document: PDFDocument, dice: Dice): PDFObject {
  const refs = document.context.enumerateIndirectObjects().map(([ref]) => ref);
  return dice.pick<() => PDFObject>([
    () => PDFNumber.of(dice.pick(oddNumbers)),
    () => PDFName.of(dice.pick(['None', 'DCTDecode', 'Type3', 'Pages'])),
    () => PDFString.of('(((('.repeat(50)),
    () => PDFHexString.of('ff'.repeat(300)),
    () => dice.pick(refs),
    () => PDFRef.of(999_999),
    () => {
      const list = PDFArray.withContext(document.context);
      for (let count = dice.below(2_000); count > 0; count -= 1) list.push(PDFNumber.of(dice.below(9)));
      return list;
    },
  ])();
}

function picture(document: PDFDocument, dice: Dice, filter: string): void {
  const page = dice.pick(document.getPages());
  const side = dice.pick([1, 16, 1_000, 60_000]);
  const described = {
    Type: 'XObject',
    Subtype: 'Image',
    Width: side,
    Height: side,
    BitsPerComponent: dice.pick([1, 2, 8, 16]),
    ColorSpace: 'DeviceGray',
    Filter: filter,
  };
  const dict = document.context.obj(described) as PDFDict;
  const heads: Readonly<Record<string, readonly number[]>> = {
    JPXDecode: [0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20, 13, 10, 0x87, 10, 0xff, 0x4f, 0xff, 0x51],
    JBIG2Decode: [0, 0, 0, 0, 0x30, 0, 1, 0, 0, 0, 19],
    DCTDecode: [0xff, 0xd8, 0xff, 0xc0, 0, 17, 8],
    CCITTFaxDecode: [0, 1, 0, 1],
  };
  const bytes = new Uint8Array([...(heads[filter] ?? []), ...dice.bytes(20 + dice.below(400))]);
  const ref = document.context.register(PDFRawStream.of(dict, bytes));
  const name = page.node.newXObject('Fz', ref);
  const content = document.context.register(
    document.context.flateStream(`q 500 0 0 700 40 40 cm ${name} Do Q`),
  );
  page.node.addContentStream(content);
}

const changes: Readonly<Record<string, Change>> = {
  'a value replaced': (document, dice) => {
    for (let count = 1 + dice.below(3); count > 0; count -= 1) {
      const dict = dice.pick(dictsOf(document));
      const keys = dict.keys();
      if (keys.length > 0) dict.set(dice.pick(keys), oddValue(document, dice));
    }
  },
  'a key taken out': (document, dice) => {
    const dict = dice.pick(dictsOf(document));
    const keys = dict.keys();
    if (keys.length > 0) dict.delete(dice.pick(keys));
  },
  'a stream spoiled and packed again': (document, dice) => {
    const streams = streamsOf(document);
    if (streams.length === 0) return;
    const [ref, stream] = dice.pick(streams);
    const isPacked = stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode');
    const plain = isPacked ? inflated(stream.contents) : stream.contents;
    if (plain.length < 8) return;
    const spoiled = dice.pick(Object.values(byteSpoils))(plain, dice);
    const packed = isPacked ? new Uint8Array(deflateSync(spoiled, { level: 1 })) : spoiled;
    document.context.assign(ref, PDFRawStream.of(stream.dict, packed));
  },
  'billions of pages': (document, dice) => {
    const pages = document.catalog.Pages();
    pages.set(PDFName.of('Count'), PDFNumber.of(dice.pick([1e9, 2_147_483_647, -5, 3_000])));
  },
  'a tree of pages in a ring': (document) => {
    const root = document.catalog.get(PDFName.of('Pages'));
    const kids = document.catalog.Pages().Kids();
    if (root !== undefined) kids.push(root);
    document.catalog.Pages().set(PDFName.of('Count'), PDFNumber.of(100));
  },
  'the same pages over and over': (document, dice) => {
    const kids = document.catalog.Pages().Kids();
    const first = kids.get(0);
    for (let count = 200 + dice.below(3_000); count > 0; count -= 1) kids.push(first);
    document.catalog.Pages().set(PDFName.of('Count'), PDFNumber.of(kids.size()));
  },
  'a page of another size': (document, dice) => {
    dice
      .pick(document.getPages())
      .setMediaBox(0, 0, dice.pick([1e9, 0.001, 14_400, -4]), dice.pick([1e9, 1, 14_400, 0]));
  },
  'a script and a link': (document) => {
    const { context } = document;
    document.catalog.set(
      PDFName.of('OpenAction'),
      context.obj({ S: 'JavaScript', JS: PDFString.of('app.launchURL("http://127.0.0.1:9")') }),
    );
    document.catalog.set(
      PDFName.of('AA'),
      context.obj({ WC: { S: 'URI', URI: PDFString.of('http://127.0.0.1:9') } }),
    );
  },
  'a picture of bits (JBIG2)': (document, dice) => picture(document, dice, 'JBIG2Decode'),
  'a picture of waves (JPX)': (document, dice) => picture(document, dice, 'JPXDecode'),
  'a photo (DCT)': (document, dice) => picture(document, dice, 'DCTDecode'),
  'a fax (CCITT)': (document, dice) => picture(document, dice, 'CCITTFaxDecode'),
  'a type face spoiled': (document, dice) => {
    const faces = streamsOf(document).filter(([, { dict }]) => dict.has(PDFName.of('Length1')));
    if (faces.length === 0) return;
    const [ref, stream] = dice.pick(faces);
    const spoiled = dice.pick(Object.values(byteSpoils))(inflated(stream.contents), dice);
    document.context.assign(
      ref,
      PDFRawStream.of(stream.dict, new Uint8Array(deflateSync(spoiled, { level: 1 }))),
    );
  },
  'a stream that swells': (document, dice) => {
    const page = dice.pick(document.getPages());
    const words = Buffer.alloc(dice.pick([1, 16]) * 1024 * 1024, 'q Q ');
    page.node.addContentStream(document.context.register(document.context.flateStream(words)));
  },
  'operators out of place': (document, dice) => {
    const words = [
      'BT',
      'ET',
      'Tj',
      'Do',
      'q',
      'Q',
      'cm',
      'W n',
      'BI',
      'ID',
      'EI',
      'sh',
      'gs',
      '1e99 Tf',
      '<<',
      '[',
      '/X',
      '-1 w',
      'BDC',
      'EMC',
    ];
    const content = Array.from({ length: 400 }, () => dice.pick(words)).join(' ');
    dice
      .pick(document.getPages())
      .node.addContentStream(document.context.register(document.context.flateStream(content)));
  },
};

function inflated(bytes: Uint8Array): Uint8Array {
  try {
    return new Uint8Array(inflateSync(bytes));
  } catch {
    return bytes;
  }
}

export const pdfSpoils: Readonly<Record<string, SlowSpoil>> = Object.fromEntries(
  Object.entries(changes).map(([name, change]): [string, SlowSpoil] => [
    name,
    async (bytes, dice) => {
      const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
      change(document, dice);
      return document.save({
        useObjectStreams: dice.below(2) === 0,
        addDefaultPage: false,
        updateFieldAppearances: false,
      });
    },
  ]),
);
