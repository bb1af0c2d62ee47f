/**
 * Pictures of every screen that somebody has looked at and approved (`test/fixtures/screens`, half size, WebP), and
 * how far a screen of today is from its own. Compared is the mean colour of squares of eight by eight points, so that
 * an hour or a day that another run prints differs in little, and a column, a colour or a button that moved in much.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { CDPSession, Page } from 'playwright-core';
import { findProjectRoot } from '../../electron/project-root.ts';

export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };

const root = findProjectRoot(import.meta.url).folder;
const approvedFolder = join(root, 'test/fixtures/screens');
/** Where pictures that differ are laid, for whoever has to decide. */
const resultFolder = join(root, 'test-results/screens');

/** Squares of the half-size picture. */
const square = 4;
/** Of 256; a line of words that is other words differs by less in most squares. */
const asGoodAsSame = 16;

export const normalScreen = { width: 1280, height: 800 };
export const wideScreen = { width: 1920, height: 1080 };

/** Their wide pictures are kept too. */
export const mainPlaces: readonly string[] = [
  'home',
  'inbox: row 1',
  'review: doubts',
  'letter: draft',
  'deadlines',
  'received: list',
  'sent: list',
  'search',
  'statistics',
];

/** Share of squares that may be others: hours, a cursor, a folder's name. */
const mayDiffer = 0.025;

export type PictureBook = {
  /** Takes a picture of the window and holds it against the approved one; main places in the wide window too. */
  compare(place: string, look: 'light' | 'dark'): Promise<void>;
  readonly changed: readonly string[];
  /** For the person who reads the test's output. */
  readonly told: readonly string[];
};

export async function pictureBook(page: Page): Promise<PictureBook> {
  const changed: string[] = [];
  const told: string[] = [];
  const session = await page.context().newCDPSession(page);
  const look = async (name: string) => {
    let now = await pictureOf(page, session);
    const approved = await approvedPicture(name);
    for (let tries = 0; approved !== null && tries < 4; tries += 1) {
      if (shareOfSquares(approved, now) <= mayDiffer) return;
      await page.waitForTimeout(500); // a preview may come a moment later
      now = await pictureOf(page, session);
    }
    const share = approved === null ? null : shareOfSquares(approved, now);
    if (share === null) told.push(`not approved yet: ${keepForLooking(name, now)}`);
    else if (share > mayDiffer)
      changed.push(`${(share * 100).toFixed(1)} % other than approved: ${keepForLooking(name, now)}`);
  };
  return {
    changed,
    told,
    async compare(place, theme) {
      await look(pictureName(place, theme));
      if (theme === 'light' && mainPlaces.includes(place))
        await inWideWindow(page, () => look(pictureName(place, 'wide')));
    },
  };
}

export async function inWideWindow(page: Page, work: () => Promise<void>): Promise<void> {
  await page.setViewportSize(wideScreen);
  await work();
  await page.setViewportSize(normalScreen);
}

export function pictureName(place: string, look: string): string {
  return `${`${place} ${look}`.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/-$/, '')}.webp`;
}

/** The window as it stands, at half its size, with the pointer out of the way. */
export async function pictureOf(page: Page, session: CDPSession): Promise<Pixels> {
  await page.mouse.move(0, 0);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
  const whole = await loadImage(Buffer.from(data, 'base64'));
  const [width, height] = [Math.round(whole.width / 2), Math.round(whole.height / 2)];
  const context = createCanvas(width, height).getContext('2d');
  context.imageSmoothingQuality = 'high';
  context.drawImage(whole, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/** When nothing comes any more. */
export async function settledPicture(page: Page, session: CDPSession): Promise<Pixels> {
  let before = await pictureOf(page, session);
  for (let tries = 0; tries < 10; tries += 1) {
    await page.waitForTimeout(350);
    const now = await pictureOf(page, session);
    if (shareOfSquares(before, now) === 0) return now;
    before = now;
  }
  return before;
}

/** After somebody has looked at it. */
export function approve(name: string, picture: Pixels): void {
  mkdirSync(approvedFolder, { recursive: true });
  writeFileSync(join(approvedFolder, name), webp(picture));
}

async function approvedPicture(name: string): Promise<Pixels | null> {
  const path = join(approvedFolder, name);
  if (!existsSync(path)) return null;
  const image = await loadImage(readFileSync(path));
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  return {
    width: image.width,
    height: image.height,
    data: context.getImageData(0, 0, image.width, image.height).data,
  };
}

function keepForLooking(name: string, now: Pixels): string {
  mkdirSync(resultFolder, { recursive: true });
  writeFileSync(join(resultFolder, name), webp(now));
  return join('test-results/screens', name);
}

export function shareOfSquares(one: Pixels, other: Pixels): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  let all = 0;
  for (let top = 0; top + square <= one.height; top += square)
    for (let left = 0; left + square <= one.width; left += square) {
      all += 1;
      if (isOtherSquare(one, other, left, top)) differing += 1;
    }
  return differing / all;
}

function isOtherSquare(one: Pixels, other: Pixels, left: number, top: number): boolean {
  for (let channel = 0; channel < 3; channel += 1) {
    let sum = 0;
    for (let y = top; y < top + square; y += 1)
      for (let x = left; x < left + square; x += 1) {
        const at = (y * one.width + x) * 4 + channel;
        sum += (one.data[at] ?? 0) - (other.data[at] ?? 0);
      }
    if (Math.abs(sum) > asGoodAsSame * square * square) return true;
  }
  return false;
}

function webp({ width, height, data }: Pixels): Buffer {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const image = context.createImageData(width, height);
  image.data.set(data);
  context.putImageData(image, 0, 0);
  return canvas.toBuffer('image/webp', 60);
}
