/** Handlers of what never reached a register: the list a person sees first, and erasing what was chosen of it; the map of personal data. */
import { AppError } from '../../shared/contract/errors.ts';
import { formatShortThaiDate, isoDayOf } from '../../shared/thai/date.ts';
import { pageFonts } from '../page-html.ts';
import type { RoomHandlers, Surroundings } from '../room.ts';

const dayMs = 24 * 3600 * 1000;

export function retentionHandlers({ store, ports, outputs }: Surroundings): RoomHandlers<'retention'> {
  /** Null: the office keeps everything. */
  async function limit(): Promise<Date | null> {
    const days = (await store.settings.read())?.unregisteredDays ?? null;
    return days === null ? null : new Date(ports.clock().getTime() - days * dayMs);
  }

  return {
    'retention.list': async () => {
      const before = await limit();
      return before === null ? [] : store.unregistered.list(before);
    },
    'retention.print': async () => {
      const settings = await store.settings.read();
      if (settings === null) throw new AppError('no-office', {});
      const { mapHtml } = await import('./map-html.ts');
      const days = settings.unregisteredDays ?? null;
      const html = mapHtml({
        officeName: settings.officeName,
        printed: `พิมพ์เมื่อ ${formatShortThaiDate(isoDayOf(ports.clock()))}`,
        unregistered:
          days === null
            ? 'ร่างและไฟล์ที่ไม่ได้ลงทะเบียน: สำนักงานไม่ได้ตั้งเวลา'
            : `ร่างและไฟล์ที่ไม่ได้ลงทะเบียน: โปรแกรมเสนอให้ลบเมื่อครบ ${days} วัน`,
        isSample: await store.settings.isSample(),
        fonts: await pageFonts(ports.assets),
      });
      const bytes = await ports.printing.pdfFromHtml(html);
      return outputs.add({ name: 'บันทึกข้อมูลส่วนบุคคล.pdf', mediaType: 'application/pdf', bytes });
    },
    'retention.erase': async ({ items }) => {
      const before = await limit();
      if (before === null) return { drafts: 0, imports: 0, left: items.length };
      const by = (await store.settings.read())?.clerkName ?? '';
      const gone = await store.unregistered.erase(items, before, { at: ports.clock(), by });
      ports.log.info('erased what never reached a register', { ...gone });
      ports.emit({ name: 'office.changed', data: {} });
      return gone;
    },
  };
}
