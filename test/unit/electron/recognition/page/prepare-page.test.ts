import { describe, expect, test } from 'vitest';
import {
  apply,
  fromRectangle,
  inverse,
  type Matrix,
} from '../../../../../electron/recognition/image/geometry.ts';
import { toGreys, turnColour } from '../../../../../electron/recognition/image/grey.ts';
import { warp } from '../../../../../electron/recognition/image/warp.ts';
import { preparePage } from '../../../../../electron/recognition/page/prepare-page.ts';
import {
  baselineRow,
  type ColourImage,
  type Strip,
  stripHeight,
} from '../../../../../electron/recognition/types.ts';
import {
  bodyBaselines,
  drawBody,
  drawSheet,
  pageHeight,
  pageWidth,
  sentences,
} from '../../../../helpers/test-sheet.ts';

const baselineOf = ({ from, to }: Strip) => (from.y + to.y) / 2;
const slopeOf = ({ from, to }: Strip) => (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
const byBaseline = (strips: readonly Strip[]) => strips.toSorted((a, b) => baselineOf(a) - baselineOf(b));

describe('a printed page', () => {
  test('gives one strip a line, on the line it was printed on', async () => {
    const page = await preparePage(drawSheet(drawBody));
    const baselines = byBaseline(page.strips).map(baselineOf);
    expect(baselines).toHaveLength(bodyBaselines.length);
    for (const [row, baseline] of bodyBaselines.entries())
      expect(Math.abs((baselines[row] ?? 0) - baseline)).toBeLessThan(2.5);
    expect(page.isBlank).toBe(false);
    expect(page.turn).toBe(0);
  });

  test.each(['ที่ สห ๐๐๑๘.๓/ว ๔๐๐๑', 'ที่ ลป ๐๐๒๓.๑๔/๗๑๖๑', '๐๐๒๓.๑๔'])(
    'takes the digits of %s for digits of its own type, not for small letters',
    async (number) => {
      const page = await preparePage(
        drawSheet((drawing) => {
          drawBody(drawing);
          drawing.write(number, 220, 300);
        }),
      );
      const [head, ...body] = byBaseline(page.strips).map(({ core }) => core);
      const usual = body.toSorted((a, b) => a - b)[body.length >> 1] ?? 0;
      expect((head ?? 0) / usual).toBeGreaterThan(0.95);
      expect((head ?? 0) / usual).toBeLessThan(1.05);
    },
  );

  test('is cut into strips whose letters stand on the baseline row, ink dark and paper empty', async () => {
    const { strips } = await preparePage(drawSheet(drawBody));
    for (const { width, ink } of strips) {
      expect(ink).toHaveLength(width * stripHeight);
      const rowInk = (row: number) => ink.subarray(row * width, (row + 1) * width).reduce((a, b) => a + b, 0);
      expect(rowInk(baselineRow - 2)).toBeGreaterThan(4 * rowInk(baselineRow + 2));
      expect(Math.max(...ink)).toBeGreaterThan(240);
    }
  });

  test.each([-9.3, -1.4, -0.37, 0.5, 2.2, 12])('put askew by %f° is cut along its lines', async (tilt) => {
    const page = await preparePage(drawSheet(drawBody, tilt));
    const long = page.strips.filter(({ width }) => width > 800);
    expect(long.length).toBeGreaterThan(15);
    const slopes = long.map(slopeOf).toSorted((a, b) => a - b);
    expect(Math.abs((slopes[slopes.length >> 1] ?? 0) - tilt)).toBeLessThan(0.1);
  });

  test.each([90, 180, 270] as const)('lying turned by %i° is set upright', async (turn) => {
    const upright = await preparePage(drawSheet(drawBody));
    const lying = turnColour(drawSheet(drawBody), turn);
    const page = await preparePage(lying);
    expect(page.turn).toBe(360 - turn);
    expect([page.luma.width, page.luma.height]).toEqual([pageWidth, pageHeight]);
    expect(byBaseline(page.strips).map((strip) => Math.round(baselineOf(strip)))).toEqual(
      byBaseline(upright.strips).map((strip) => Math.round(baselineOf(strip))),
    );
  });

  test('whose way up its shapes leave open is settled by what can be read', async () => {
    const digits = drawSheet(({ write }) => {
      for (const row of [0, 1, 2]) write('๐๐๐๐๐๐๐๐ ๐๐๐๐๐๐', 400, 600 + row * 90);
    });
    let asked = 0;
    const page = await preparePage(digits, { readability: async () => asked++ });
    expect(asked).toBeGreaterThan(1);
    expect(page.turn).toBe(180); // the later answer was the better one
  });

  test('with nothing on it is blank, dirt and all', async () => {
    expect((await preparePage(drawSheet(() => {}))).isBlank).toBe(true);
    const dirty = drawSheet(({ context }) => {
      context.fillStyle = '#444444';
      for (let at = 0; at < 60; at += 1)
        context.fillRect((at * 271) % pageWidth, (at * 397) % pageHeight, 2, 2);
    });
    expect((await preparePage(dirty)).isBlank).toBe(true);
  });
});

describe('what stands apart on a line', () => {
  test('a page number between dashes, a lone number after a wide gap and closing dots are kept', async () => {
    let end = 0;
    const page = await preparePage(
      drawSheet((drawing) => {
        drawBody(drawing);
        drawing.write('- ๒ -', 800, 200);
        drawing.write('จำนวน', 220, 1960);
        drawing.write('๓', 700, 1960);
        drawing.write('/๔. ผู้เข้าร่วม...', 1200, 2100);
        end = 1200 + drawing.context.measureText('/๔. ผู้เข้าร่วม...').width;
      }),
    );
    const near = (y: number) => page.strips.filter((strip) => Math.abs(baselineOf(strip) - y) < 4);
    expect(near(200)).toHaveLength(1);
    const reaches = near(1960).map(({ from, to }) => [from.x, to.x] as const);
    expect(reaches.some(([from, to]) => from < 705 && to > 715)).toBe(true);
    const [closing] = near(2100);
    expect(closing?.to.x).toBeGreaterThan(end);
  });

  test('small and large type each come at the size the model wants', async () => {
    const page = await preparePage(
      drawSheet((drawing) => {
        drawBody(drawing);
        drawing.write('ด่วนที่สุด', 220, 250, { size: 96 });
        drawing.write('หมายเหตุ รายละเอียดปรากฏตามเอกสารแนบท้าย', 220, 2000, { size: 30 });
      }),
    );
    const cores = byBaseline(page.strips).map(({ core }) => core);
    const [large = 0, body = 0, small = 0] = [cores[0], cores[5], cores.at(-1)];
    expect(large / body).toBeGreaterThan(1.9);
    expect(large / body).toBeLessThan(2.5);
    expect(small / body).toBeGreaterThan(0.6);
    expect(small / body).toBeLessThan(0.76);
  });
});

describe('a ruled table', () => {
  const columns = [220, 420, 900, 1430] as const;
  const rows = [500, 570, 640, 780] as const;

  function drawTable({ write, line }: Parameters<typeof drawBody>[0]): void {
    for (const y of rows) line(columns[0], y, columns[3], y);
    for (const x of [columns[0], columns[3]]) line(x, rows[0], x, rows[3]);
    // The first row's last two columns are one cell.
    line(columns[1], rows[0], columns[1], rows[3]);
    line(columns[2], rows[1], columns[2], rows[3]);
    write('ที่', 300, 548);
    write('อปท. ในจังหวัดกลุ่มเป้าหมาย', 700, 548);
    write('๑', 310, 618);
    write('เทศบาลตำบลหนองน้ำใส', 440, 618);
    write('๔๕', 1100, 618);
    write('๒', 310, 688);
    write('องค์การบริหารส่วนตำบลทุ่งขาม', 440, 688);
    write('อำเภอเมือง', 440, 752);
    write('๑,๒๓๔', 1100, 688);
  }

  test.each([0, 0.8])('becomes cells with spans, each line in its own (askew %f°)', async (tilt) => {
    const page = await preparePage(
      drawSheet((drawing) => {
        drawTable(drawing);
        for (const y of [900, 972, 1044, 1116]) drawing.write(sentences[0], 220, y);
      }, tilt),
    );
    const shape = page.cells.map(({ row, column, rowSpan, columnSpan }) => [
      row,
      column,
      rowSpan,
      columnSpan,
    ]);
    expect(shape).toEqual([
      [0, 0, 1, 1],
      [0, 1, 1, 2],
      [1, 0, 1, 1],
      [1, 1, 1, 1],
      [1, 2, 1, 1],
      [2, 0, 1, 1],
      [2, 1, 1, 1],
      [2, 2, 1, 1],
    ]);
    const perCell = page.cells.map((_, at) => page.strips.filter(({ cell }) => cell === at).length);
    expect(perCell).toEqual([1, 1, 1, 1, 1, 1, 2, 1]);
    expect(page.zones.map(({ kind }) => kind)).toEqual(['table']);
  });
});

describe('ink that is not print', () => {
  test('a stamp askew is a zone of its own, read along its own slope', async () => {
    const page = await preparePage(
      drawSheet((drawing) => {
        drawBody(drawing);
        const { context, write, line } = drawing;
        context.save();
        context.translate(1100, 80);
        context.rotate((-4 * Math.PI) / 180);
        write('ที่ว่าการอำเภอบางมะค่า', 20, 50, { size: 38, colour: '#3040a0' });
        write('เลขรับ ๕๒๓๗', 20, 105, { size: 38, colour: '#3040a0' });
        write('วันที่ ๑๔ พ.ย. ๒๕๖๗', 20, 160, { size: 38, colour: '#3040a0' });
        for (const [x0, y0, x1, y1] of [
          [0, 0, 360, 0],
          [360, 0, 360, 190],
          [360, 190, 0, 190],
          [0, 190, 0, 0],
        ] as const)
          line(x0, y0, x1, y1, '#3040a0');
        context.restore();
      }),
    );
    const stamped = page.strips.filter(({ kind }) => kind === 'stamped');
    expect(stamped).toHaveLength(3);
    for (const strip of stamped) expect(Math.abs(slopeOf(strip) + 4)).toBeLessThan(1.2);
    expect(page.zones.map(({ kind }) => kind)).toEqual(['stamp']);
    expect(page.strips.filter(({ kind }) => kind === 'printed')).toHaveLength(bodyBaselines.length);
  });

  test('a stamp in black, as copiers give it, is told by its frame', async () => {
    const page = await preparePage(
      drawSheet((drawing) => {
        drawBody(drawing);
        const { context, write } = drawing;
        context.save();
        context.translate(1100, 90);
        context.rotate((3 * Math.PI) / 180);
        write('เลขรับ ๕๒๓๗', 40, 60, { size: 38 });
        write('วันที่ ๑๔ พ.ย. ๒๕๖๗', 40, 120, { size: 38 });
        context.lineWidth = 4;
        context.strokeRect(0, 0, 340, 150);
        context.restore();
      }),
    );
    expect(page.strips.filter(({ kind }) => kind === 'stamped')).toHaveLength(2);
    expect(page.zones.map(({ kind }) => kind)).toEqual(['stamp']);
  });

  test('a number stamped in blue into a printed line is told from the print', async () => {
    const page = await preparePage(
      drawSheet((drawing) => {
        drawBody(drawing);
        drawing.write('ที่ กบ ๐๐๒๓.๓/ว', 220, 250);
        drawing.write('๕๙๗๐', 470, 250, { colour: '#2a3d9e' });
      }),
    );
    const head = page.strips.filter((strip) => Math.abs(baselineOf(strip) - 250) < 5);
    expect(head.toSorted((a, b) => a.from.x - b.from.x).map(({ kind }) => kind)).toEqual([
      'printed',
      'stamped',
    ]);
  });

  test('a line under a signature stays one line and is marked as crossed', async () => {
    const page = await preparePage(
      drawSheet((drawing) => {
        drawBody(drawing);
        const { context } = drawing;
        context.strokeStyle = '#1d2c86';
        context.lineWidth = 4;
        context.beginPath();
        context.moveTo(600, 560);
        for (let x = 600; x < 900; x += 30) context.lineTo(x, x % 60 === 0 ? 500 : 640);
        context.stroke();
      }),
    );
    const crossed = page.strips.filter((strip) => strip.crossed && strip.kind === 'printed');
    expect(crossed.length).toBeGreaterThanOrEqual(1);
    expect(page.strips.filter(({ width }) => width > 600)).toHaveLength(bodyBaselines.length);
  });
});

describe('a sheet photographed from the side', () => {
  const corners = [
    { x: 310, y: 240 },
    { x: 1590, y: 150 },
    { x: 1720, y: 2290 },
    { x: 120, y: 2130 },
  ] as const;

  /** The sheet lying on `ground`, `toPhoto` carrying its pixels into a photo of 1,850 × 2,450. */
  function photograph(sheet: ColourImage, toPhoto: Matrix, ground: number): ColourImage {
    const [width, height] = [1850, 2450];
    const seen = warp(toGreys(sheet).luma, inverse(toPhoto), width, height, 0);
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (let at = 0; at < seen.data.length; at += 1) {
      const shade = 0.95 - 0.35 * ((at % width) / width);
      const value = seen.data[at] === 0 ? ground : (seen.data[at] ?? 0) * shade;
      data[at * 4] = value;
      data[at * 4 + 1] = value;
      data[at * 4 + 2] = value;
    }
    return { width, height, data, dpi: null };
  }

  test.each([
    ['on a dark table', 40],
    ['on a table as bright as paper', 245],
  ] as const)('%s is read along its lines', async (_, ground) => {
    const toPhoto = fromRectangle(pageWidth, pageHeight, corners);
    const page = await preparePage(photograph(drawSheet(drawBody), toPhoto, ground));
    const long = byBaseline(page.strips.filter(({ width }) => width > 600));
    expect(long).toHaveLength(bodyBaselines.length);
    for (const [row, strip] of long.entries()) {
      const onSheet = [strip.from, strip.to].map(({ x, y }) => apply(inverse(toPhoto), x, y).y);
      for (const y of onSheet) expect(Math.abs(y - (bodyBaselines[row] ?? 0))).toBeLessThan(6);
    }
  });
});
