/** The two buttons by which a list leaves the program: for Excel, and as text with commas for any other. */
import { FileSpreadsheet, FileText } from 'lucide-react';
import { useState } from 'react';
import type { Produced } from '../../shared/contract/api.ts';
import { showError } from '../queries/call.ts';
import type { ListFormat } from '../queries/list-file.ts';
import { deliver } from '../queries/output.ts';
import { Button, type ButtonProps } from './button.tsx';

type Props = {
  /** As it stands on the screen now. */
  readonly make: (as: ListFormat) => Promise<Produced>;
  readonly size?: ButtonProps['size'];
};

/** The names of the formats are the same in both languages. */
const formats = [
  ['xlsx', 'Excel', FileSpreadsheet],
  ['csv', 'CSV', FileText],
] as const;

export function ListExport({ make, size = 'normal' }: Props) {
  const [busy, setBusy] = useState<ListFormat | null>(null);
  const start = (as: ListFormat) => {
    setBusy(as);
    make(as)
      .then((file) => deliver(file, 'save'))
      .catch(showError)
      .finally(() => setBusy(null));
  };
  return formats.map(([as, label, icon]) => (
    <Button key={as} size={size} icon={icon} isPending={busy === as} onPress={() => start(as)}>
      {label}
    </Button>
  ));
}
