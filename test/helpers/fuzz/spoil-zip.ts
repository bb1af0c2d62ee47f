/**
 * Mutations inside zips (Word, Excel, archives), packed anew with right checksums, so that they reach the parser behind
 * the unpacker: broken and endless markup, entities that swell, names that lead out, programs, links, doubles, bombs.
 */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { Dice } from './dice.ts';
import { byteSpoils, type Spoil } from './spoil-bytes.ts';

/** In every name that would lead out of its place: the watch looks for it all over the disk. */
export const escapeMark = 'amphoe-fuzz-escape';

type Parts = Record<string, Uint8Array>;
type Inside = (parts: Parts, dice: Dice) => void;

function markupOf(parts: Parts, dice: Dice): string {
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels|jsonl|json)$/.test(name));
  const large = names.filter((name) => /document|sheet1|styles|sharedStrings|workbook|jsonl/.test(name));
  return dice.pick(
    dice.below(3) > 0 && large.length > 0 ? large : names.length > 0 ? names : Object.keys(parts),
  );
}

/** Changes the words of one part. */
function rewriting(change: (words: string, dice: Dice, name: string) => string): Inside {
  return (parts, dice) => {
    const name = markupOf(parts, dice);
    parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array()), dice, name));
  };
}

function atTag(words: string, dice: Dice, put: (tag: string) => string): string {
  const tags = [...words.matchAll(/<[^<>]+>/g)];
  if (tags.length === 0) return words;
  const found = dice.pick(tags);
  return words.slice(0, found.index) + put(found[0]) + words.slice(found.index + found[0].length);
}

const entities = Array.from({ length: 12 }, (_, at) =>
  at === 0 ? '<!ENTITY a0 "ha">' : `<!ENTITY a${at} "${`&a${at - 1};`.repeat(12)}">`,
).join('');

const insides: Readonly<Record<string, Inside>> = {
  'bytes of a part': (parts, dice) => {
    const name = markupOf(parts, dice);
    const part = parts[name] ?? new Uint8Array([0]);
    parts[name] = dice.pick(Object.values(byteSpoils))(
      part.length < 2 ? new Uint8Array([1, 2, 3, 4]) : part,
      dice,
    );
  },
  'a tag taken out': rewriting((words, dice) => atTag(words, dice, () => '')),
  'a tag many times': rewriting((words, dice) =>
    atTag(words, dice, (tag) => tag.repeat(2 + dice.below(3_000))),
  ),
  'markup without end': rewriting((words, dice) =>
    atTag(words, dice, (tag) => `${tag}${'<w:p><w:r>'.repeat(1_000 + dice.below(20_000))}`),
  ),
  'a number that is none': rewriting((words, dice) => {
    const odd = dice.pick(['-1', '0', '999999999999', '2147483648', 'NaN', '1e308', '๙๙', '']);
    return atTag(words, dice, (tag) => tag.replace(/"\d+"/, `"${odd}"`));
  }),
  'entities that swell': rewriting((words) =>
    words.replace(/^(<\?xml[^>]*\?>)?/, `$1<!DOCTYPE d [${entities}]>`).replace(/>([^<>]+)</, '>&a11;<'),
  ),
  'an entity from the disk': rewriting((words) =>
    words
      .replace(/^(<\?xml[^>]*\?>)?/, '$1<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>')
      .replace(/>([^<>]+)</, '>&x;<'),
  ),
  'a link that calls out': (parts, dice) => {
    const name = dice.pick(['word/_rels/document.xml.rels', 'xl/_rels/workbook.xml.rels', '_rels/.rels']);
    const target = dice.pick([
      'http://127.0.0.1:9/track.png',
      'file:///etc/passwd',
      '\\\\host\\share\\a',
      '../../../etc/passwd',
    ]);
    const link = `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${dice.pick(['image', 'hyperlink', 'attachedTemplate', 'externalLink'])}" Target="${target}" TargetMode="External"/>`;
    parts[name] = strToU8(
      strFromU8(parts[name] ?? strToU8('<Relationships></Relationships>')).replace(
        '</Relationships>',
        `${link}</Relationships>`,
      ),
    );
  },
  'names that lead out': (parts, dice) => {
    const name = dice.pick([
      `../../${escapeMark}.txt`,
      `/tmp/${escapeMark}.txt`,
      `..\\..\\${escapeMark}.txt`,
      `C:\\${escapeMark}.txt`,
      `word/../../../${escapeMark}.xml`,
      `word/media/${'../'.repeat(12)}tmp/${escapeMark}.png`,
    ]);
    parts[name] = strToU8('planted');
  },
  'a program inside': (parts, dice) => {
    parts[dice.pick(['word/vbaProject.bin', 'xl/vbaProject.bin', 'word/embeddings/oleObject1.bin'])] =
      dice.bytes(200);
  },
  'a part that swells': (parts, dice) => {
    const size = dice.pick([1, 8, 64]) * 1024 * 1024;
    parts[
      dice.pick([
        'word/document.xml',
        'xl/worksheets/sheet1.xml',
        'word/media/image1.png',
        'xl/sharedStrings.xml',
      ])
    ] = new Uint8Array(size).fill(0x20);
  },
  'many parts': (parts, dice) => {
    for (let at = 0; at < 3_000; at += 1) parts[`word/part${at}.xml`] = strToU8(`<a>${dice.below(9)}</a>`);
  },
  'a part taken out': (parts, dice) => {
    delete parts[dice.pick(Object.keys(parts))];
  },
  'a cell far away': rewriting((words, dice) =>
    words.replace(/r="[A-Z]+\d+"/, `r="${dice.pick(['XFD1048576', 'ZZZ9999999', 'A0', 'A-1'])}"`),
  ),
  'formulas and codes': rewriting((words) =>
    words
      .replace(/<v>[^<]*<\/v>/, '<f>HYPERLINK("http://127.0.0.1:9","x")</f><v>=cmd|\'/c calc\'!A1</v>')
      .replace(/<w:r>/, '<w:r><w:instrText>INCLUDETEXT "C:\\\\secret.txt"</w:instrText></w:r><w:r>'),
  ),
};

/** Of an archive: rows changed and its list of hashes set right, so that what reads the rows gets them. */
function rowsOfAnArchive(bytes: Uint8Array, dice: Dice): Uint8Array {
  const parts: Parts = { ...unzipSync(bytes) };
  const tables = Object.keys(parts).filter(
    (name) => /^tables\/.*\.jsonl$/.test(name) && (parts[name]?.length ?? 0) > 0,
  );
  const listed = parts['manifest.json'];
  if (tables.length === 0 || listed === undefined) return bytes;
  const name = dice.pick(tables);
  const lines = strFromU8(parts[name] ?? new Uint8Array()).split('\n');
  const at = dice.below(Math.max(1, lines.length - 1));
  lines[at] = dice.pick<(line: string) => string>([
    (line) => line.replace(/:"[^"]*"/, `:"${'x'.repeat(dice.below(200_000))}"`),
    (line) => line.replace(/:\d+/, `:${dice.pick(['-1', '1e309', '9007199254740993', '"x"', 'null', '{}'])}`),
    (line) => line.replace('{', '{"__proto__":{"polluted":1},"constructor":1,'),
    () => '['.repeat(50_000),
    (line) => line.replace(/"([a-z_]+)":/, '"$1; DROP TABLE entries--":'),
    (line) => `${line}\n${line}`,
    () => '',
  ])(lines[at] ?? '');
  const part = strToU8(lines.join('\n'));
  parts[name] = part;
  const manifest = JSON.parse(strFromU8(listed)) as {
    tables: { name: string; rows: number; sha256: string }[];
  };
  for (const table of manifest.tables)
    if (name === `tables/${table.name}.jsonl`) {
      table.sha256 = createHash('sha256').update(part).digest('hex');
      table.rows = lines.join('\n').split('\n').length - 1;
    }
  parts['manifest.json'] = strToU8(JSON.stringify(manifest));
  return zipSync(parts as Zippable, { level: 1 });
}

/** Its sizes in the central directory, changed after packing: what a zip says of itself is not what comes out. */
function lieOfSizes(bytes: Uint8Array, dice: Dice): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const heads: number[] = [];
  for (let at = 0; at + 46 < copy.length; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) heads.push(at);
  if (heads.length === 0) return copy;
  view.setUint32(
    dice.pick(heads) + dice.pick([20, 24, 42]),
    dice.pick([0, 1, 100, 0x7fffffff, 0xffffffff]),
    true,
  );
  return copy;
}

export const archiveSpoils: Readonly<Record<string, Spoil>> = {
  'rows of an archive': rowsOfAnArchive,
};

export const zipSpoils: Readonly<Record<string, Spoil>> = {
  ...Object.fromEntries(
    Object.entries(insides).map(([name, change]): [string, Spoil] => [
      name,
      (bytes, dice) => {
        const parts: Parts = { ...unzipSync(bytes) };
        change(parts, dice);
        return zipSync(parts as Zippable, { level: 1 });
      },
    ]),
  ),
  'sizes that lie': lieOfSizes,
};
