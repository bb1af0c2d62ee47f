/** Parts of a page that are not running text: tables, stamps, signatures, handwriting, the seal at the head. */
import type { PageZone } from '../../../shared/document/reading.ts';
import type { Box } from './chains.ts';
import type { PageInk, Piece } from './page-ink.ts';
import type { PageLines } from './page-lines.ts';
import { heightOf } from './segment.ts';
import { boundsOf, type InkBlock, isNear, isStandalone } from './stamps.ts';

type Size = { readonly width: number; readonly height: number };

export type PlacedZone = { readonly kind: PageZone['kind']; readonly box: Box };

export function findZones(ink: PageInk, { lines, blocks }: PageLines, page: Size): PlacedZone[] {
  const { core } = ink;
  const used = new Set(lines.flatMap(({ segment }) => segment.boxes));
  const dark = ink.pieces.filter(({ isColoured, box }) => !isColoured && !used.has(box));
  return mergeNear(
    [
      ...ink.tables.map((box) => ({ kind: 'table' as const, box })),
      ...blocks.flatMap((block) => blockZone(block, lines, core)),
      ...dark.flatMap((piece) => strokeZone(piece, core, page)),
    ],
    core,
  );
}

/** The wings and the ring of one seal, the strokes of one signature. */
function mergeNear(zones: readonly PlacedZone[], core: number): PlacedZone[] {
  const merged: PlacedZone[] = [];
  for (const zone of zones) {
    const near = merged.findIndex(
      (one) => one.kind === zone.kind && zone.kind !== 'table' && isNear(one.box, zone.box, core),
    );
    const other = merged[near];
    if (other === undefined) merged.push(zone);
    else merged[near] = { kind: zone.kind, box: boundsOf([other.box, zone.box]) };
  }
  return merged.length < zones.length ? mergeNear(merged, core) : merged;
}

function blockZone(block: InkBlock, lines: PageLines['lines'], core: number): PlacedZone[] {
  const { box } = block;
  const own = lines.filter(({ kind, segment }) => kind !== 'printed' && holds(box, segment, core));
  if (isStandalone(block, core)) {
    const written = own.filter(({ kind }) => kind === 'handwritten').length;
    return [{ kind: written > own.length / 2 ? 'handwriting' : 'stamp', box }];
  }
  if (own.length > 0 || heightOf(box) < 1.2 * core) return [];
  return [{ kind: isRing(block.pieces, core) ? 'stamp' : 'signature', box }];
}

function holds(
  box: Box,
  segment: { left: number; right: number; offset: number; slope: number },
  core: number,
): boolean {
  const x = (segment.left + segment.right) / 2;
  const y = segment.slope * x + segment.offset - core / 2;
  return x > box.left && x < box.right && y > box.top && y < box.bottom;
}

/** A round seal: as wide as high, and little ink for its size. */
function isRing(pieces: readonly Piece[], core: number): boolean {
  return pieces.some(({ box, area }) => {
    const [width, height] = [box.right - box.left, heightOf(box)];
    const isRound = width < 1.35 * height && height < 1.35 * width && height > 4 * core;
    return isRound && area < 0.25 * width * height;
  });
}

/** In the middle of a letter's head; at the left of a memorandum's (regulation, forms 1 and 2). */
function isAtSealPlace({ left, right }: Box, width: number): boolean {
  const middle = (left + right) / 2 / width;
  return right - left < 0.25 * width && ((middle > 0.36 && middle < 0.64) || middle < 0.2);
}

/** Black strokes that are no letters: the Garuda at the head, a round seal, a signature. */
function strokeZone(piece: Piece, core: number, { width, height }: Size): PlacedZone[] {
  const { box, area } = piece;
  const [wide, high] = [box.right - box.left, heightOf(box)];
  // Larger is the edge of the paper or a picture.
  if (high < 2.1 * core || wide < 1.5 * core || high > 0.4 * height) return [];
  const share = area / (wide * high);
  if (box.top < 0.2 * height && high > 2.5 * core && isAtSealPlace(box, width))
    return [{ kind: 'seal', box }];
  if (isRing([piece], core)) return [{ kind: 'stamp', box }];
  return wide > 2.5 * core && share < 0.3 ? [{ kind: 'signature', box }] : [];
}
