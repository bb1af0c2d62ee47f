/** A list of the screen as a file: what a person sees is what the file says. */
import type { RoomHandlers, Surroundings } from '../room.ts';
import { listOutput } from '../transfer/list-output.ts';

/** In characters: wide enough to read, no wider than a page. */
const [narrowest, widest] = [10, 60];

export function listHandlers(around: Surroundings) {
  const { store } = around;
  return {
    'exchange.listFile': async ({ name, heads, rows, ...how }) => {
      const office = (await store.settings.read())?.officeName ?? '';
      const isSample = await store.settings.isSample();
      const heading = `${name} ${office}${isSample ? ' (ตัวอย่าง)' : ''}`.trim();
      const widths = heads.map((head, at) => {
        const lengths = rows.slice(0, 200).map((row) => String(row[at] ?? '').length);
        return Math.min(widest, Math.max(narrowest, head.length + 2, ...lengths));
      });
      // Excel takes no more than 31 characters for a sheet's name, and some not at all.
      const sheet = { name: name.replace(/[\\/?*:[\]]/gu, ' ').slice(0, 31), heading, heads, widths, rows };
      return listOutput(around, name, [sheet], how);
    },
  } satisfies Partial<RoomHandlers<'exchange'>>;
}
