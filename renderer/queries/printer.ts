/** How far this office's printer is off; kept in the office's settings, for envelopes, labels and stamps alike. */
import { useMay } from '../components/rights.ts';
import { useWrite } from './call.ts';
import { useOffice } from './office.ts';

export type Offset = { readonly x: number; readonly y: number };
const none: Offset = { x: 0, y: 0 };

export function usePrinterOffset(): {
  readonly offset: Offset;
  /** Before the office is set up nothing can be kept. */
  readonly keep: (offset: Offset) => Promise<void>;
} {
  const settings = useOffice().data?.settings ?? null;
  const save = useWrite('office.setPrinter', { invalidates: ['office.get'] });
  const isTheirs = useMay('office.setPrinter');
  const offset = settings?.printerOffsetMm ?? none;
  return {
    offset,
    async keep(next) {
      if (settings === null || !isTheirs || (next.x === offset.x && next.y === offset.y)) return;
      await save.mutateAsync(next);
    },
  };
}
