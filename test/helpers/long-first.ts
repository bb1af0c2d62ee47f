/**
 * The order of test files: those that take long begin first, or the last of them would run alone while other cores idle.
 * Without a record of earlier runs, as on a build machine, Vitest goes by length of file, which says little here.
 */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const long = [
  'journeys/accessible.test.ts',
  'journeys/registers-and-letter.test.ts',
  'journeys/clerk-day.test.ts',
  'journeys/evidence.test.ts',
  'journeys/inbox-and-review.test.ts',
  'journeys/scans-in-the-inbox.test.ts',
  'test/packaging.test.ts',
  'import/service.test.ts',
  'import/reader.test.ts',
  'store/numbers-through-kills.test.ts',
  'registers/kill.test.ts',
  'letters/on-libreoffice.test.ts',
  'backup/second-place.test.ts',
  'stamps/stamps.test.ts',
  'import/kill.test.ts',
  'desktop/hardening.test.ts',
  'headless/main.test.ts',
];

export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = long.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? long.length : at;
    };
    return (await super.sort(files)).toSorted((one, other) => place(one) - place(other));
  }
}
