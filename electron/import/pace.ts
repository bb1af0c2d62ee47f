/**
 * How long a reading still takes, by what this machine was seen to do: from the pages of the file itself, and before
 * enough of them are read from the scans read before it. Nothing is said until something is known.
 */
import type { ReadProgress } from './outcome.ts';

export type Pace = {
  /** Call as pages come in. Seconds that the rest will take; null: not known yet, or over in no time. */
  secondsLeft(id: string, progress: ReadProgress): number | null;
  /** The reading has ended or is held back: the time until it goes on is not the machine's. */
  rest(id: string): void;
};

/** Two in a row may be two workers that began together; by the third the time between pages shows. */
const fewestPages = 3;
/** The last pages tell more than the first ones, which waited for the models to load. */
const mostRemembered = 9;
/** Text layers take a hundredth of a second: a file of them is no measure of scans, and needs no clock. */
const slowFrom = 0.2;

type Course = { readonly arrivals: { readonly at: number; readonly pages: number }[] };

export function createPace(now: () => number = () => performance.now()): Pace {
  const courses = new Map<string, Course>();
  let ofScans: number | null = null;

  function courseOf(id: string, pagesRead: number): Course {
    const known = courses.get(id);
    if (known !== undefined) return known;
    // Pages read in an earlier run stand at the start and count for nothing.
    const course: Course = { arrivals: [{ at: now(), pages: pagesRead }] };
    courses.set(id, course);
    return course;
  }

  /** Seconds a page; null where the file has shown too little. */
  function ownPace({ arrivals }: Course): number | null {
    const [first, last] = [arrivals[1], arrivals.at(-1)];
    if (first === undefined || last === undefined || last.pages - first.pages < fewestPages - 1) return null;
    return (last.at - first.at) / 1000 / (last.pages - first.pages);
  }

  function paceOf(course: Course): number | null {
    const own = ownPace(course);
    if (own !== null) return own;
    const [start, first] = course.arrivals;
    if (start === undefined || first === undefined || ofScans === null) return null;
    // Its first page took as long as a scan's: it is one.
    return (first.at - start.at) / 1000 >= slowFrom ? ofScans : null;
  }

  function arrive({ arrivals }: Course, pages: number): void {
    arrivals.push({ at: now(), pages });
    if (arrivals.length > mostRemembered) arrivals.splice(1, 1);
    const own = ownPace({ arrivals });
    if (own !== null && own >= slowFrom) ofScans = ofScans === null ? own : ofScans * 0.7 + own * 0.3;
  }

  return {
    secondsLeft(id, { pagesRead, pagesTotal }) {
      if (pagesTotal === null) return null;
      const course = courseOf(id, pagesRead);
      if (pagesRead > (course.arrivals.at(-1)?.pages ?? 0)) arrive(course, pagesRead);
      const pace = paceOf(course);
      if (pace === null || pace < slowFrom || pagesRead >= pagesTotal) return null;
      return Math.max(1, Math.round(pace * (pagesTotal - pagesRead)));
    },
    rest(id) {
      courses.delete(id);
    },
  };
}
