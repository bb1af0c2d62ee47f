import { describe, expect, it } from 'vitest';
import { valueReading } from '../../../../../renderer/screens/review/value-reading.ts';
import type { ReadPage, TextBox } from '../../../../../shared/document/reading.ts';

const line = 'ที่ ธบ ๐๐๒๓.๓/ว ๖๑๔๒ ศาลากลางจังหวัดธารบุรี';

function scanned(box: Partial<TextBox> = {}, text = line): ReadPage {
  const place = { start: 0, end: text.length, x: 90, y: 100, width: 400, height: 18 };
  const source = 'recognised';
  const size = { width: 595, height: 842 };
  return { page: 1, text, rawText: '', source, size, boxes: [{ ...place, confidence: 0.99, ...box }] };
}

const number = { page: 1, start: line.indexOf('ธบ'), end: line.indexOf(' ศาลา') };

describe('how a value was read', () => {
  it('gives each reader’s own text of the value, the one that was taken first', () => {
    const readings: TextBox['readings'] = [
      { reader: 'line-model', text: line, confidence: 0.97 },
      { reader: 'digit-reader', text: line.replace('๖๑๔๒', '๖๑๘๒'), confidence: 0.8 },
      { reader: 'hidden-layer', text: 'ที่ ธบ 0023.3/ว 6142 ศาลากลางจังหวัดธารบุรี', confidence: 0.4 },
    ];
    expect(valueReading([number], [scanned({ readings })]).readers).toEqual([
      { reader: 'line-model', text: 'ธบ ๐๐๒๓.๓/ว ๖๑๔๒', confidence: 0.97 },
      { reader: 'hidden-layer', text: 'ธบ 0023.3/ว 6142', confidence: 0.4 },
      { reader: 'digit-reader', text: 'ธบ ๐๐๒๓.๓/ว ๖๑๘๒', confidence: 0.8 },
    ]);
  });

  it('names no readers where only one looked', () => {
    const readings: TextBox['readings'] = [{ reader: 'line-model', text: line, confidence: 0.97 }];
    expect(valueReading([number], [scanned({ readings })]).readers).toEqual([]);
  });

  it('finds the letters that are hardly legible, only inside the value', () => {
    const characters = Array.from({ length: line.length }, () => 99);
    characters[0] = 20;
    characters[line.indexOf('.')] = 20;
    for (const at of [number.end - 2, number.end - 1]) characters[at] = 60;
    const { unsure } = valueReading([number], [scanned({ characters })]);
    expect(unsure).toEqual([{ page: 1, start: number.end - 2, end: number.end }]);
  });

  it('tells a pen and a rubber stamp from print, and a picture from the file’s own letters', () => {
    expect(valueReading([number], [scanned({ ink: 'handwritten' })])).toMatchObject({
      ink: 'handwritten',
      source: 'picture',
    });
    const file: ReadPage = { ...scanned(), source: 'text-layer' };
    expect(valueReading([number], [file])).toMatchObject({ ink: 'printed', source: 'file' });
  });
});
