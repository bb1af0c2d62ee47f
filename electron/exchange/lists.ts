/** A list of the screen as a file: what a person sees is what the file says. */
import type { RoomHandlers, Surroundings } from '../room.ts';

/** In characters: wide enough to read, no wider than a page. */
const [narrowest, widest] = [10, 60];

export function listHandlers({ store, outputs }: Surroundings) {
  return {
    'exchange.listFile': async ({ name, heads, rows, as }) => {
      const { listFile } = await import('../transfer/list-file.ts');
      const office = (await store.settings.read())?.officeName ?? '';
      const isSample = await store.settings.isSample();
      const heading = `${name} ${office}${isSample ? ' (ตัวอย่าง)' : ''}`.trim();
      const widths = heads.map((head, at) => {
        const lengths = rows.slice(0, 200).map((row) => String(row[at] ?? '').length);
        return Math.min(widest, Math.max(narrowest, head.length + 2, ...lengths));
      });
      // Excel takes no more than 31 characters for a sheet's name, and some not at all.
      const sheet = { name: name.replace(/[\\/?*:[\]]/gu, ' ').slice(0, 31), heading, heads, widths, rows };
      return outputs.add(await listFile(name, [sheet], as));
    },
  } satisfies Partial<RoomHandlers<'exchange'>>;
}
