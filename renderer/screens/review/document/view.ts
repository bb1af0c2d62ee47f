/** How the page is looked at: zoom and rotation, and what the rest of the review asks the page to show. */
import type { Span } from '../../../../shared/document/reading.ts';
import type { PageSize, Place, Rotation } from '../page-places.ts';

/** A value's source on the pages. `current` is the one being looked at. */
export type EvidenceMark = {
  readonly key: string;
  readonly label: string;
  readonly tone: 'sure' | 'doubt' | 'current' | 'code';
  readonly spans: readonly Span[];
  /** What is no text: a code. */
  readonly places?: readonly { readonly page: number; readonly place: Place }[];
};

/** A new object each time, so that asking twice for the same place scrolls there twice. */
export type ViewTarget = {
  readonly page: number;
  readonly markKey: string | null;
  /** Where in the page's text the place begins, for a mark that has several: a doubt about two letters. */
  readonly start?: number;
  /** A letter is opened: the first of these marks that there is comes to the top, at once; none: the page from its top. */
  readonly opening?: readonly string[];
};

/** Whether a page's picture is on the screen. */
export type PictureState = 'waiting' | 'drawn' | 'failed';

/** `fit`: the page fills the width; `page`: all of it is in sight. */
export type Zoom = 'fit' | 'page' | number;
export type Room = { readonly width: number; readonly height: number };

/** Pixels of the screen to a point on paper at 100 %. */
export const pixelsPerPoint = 96 / 72;
export const zoomSteps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 2.5, 3, 4] as const;

/** CSS pixels a point takes on a page that is seen at `size`. One that fits never grows past 200 %. */
export function scaleOf(zoom: Zoom, size: PageSize, room: Room): number {
  if (typeof zoom === 'number') return zoom * pixelsPerPoint;
  const wide = room.width / size.width;
  const fitting = zoom === 'fit' ? wide : Math.min(wide, room.height / size.height);
  return Math.max(0.2, Math.min(fitting, 2 * pixelsPerPoint));
}

/** Less than this is not seen: a press of the key would seem to do nothing. */
const leastChange = 0.05;

/** The next step up or down that looks different from what is seen now. */
export function stepZoom(seen: number, direction: 1 | -1): number {
  const ordered = direction === 1 ? zoomSteps : zoomSteps.toReversed();
  const visible = ordered.find((step) => (step / seen - 1) * direction >= leastChange);
  // The last step is reached, however near it is.
  const last = ordered.at(-1) ?? seen;
  return visible ?? ((last - seen) * direction > 0 ? last : seen);
}

export function turned(rotation: Rotation): Rotation {
  return ((rotation + 90) % 360) as Rotation;
}
