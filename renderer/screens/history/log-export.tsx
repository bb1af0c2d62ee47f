/** The history as it is filtered, as a file: what was done, when, by whom, and what changed. */
import { useTranslation } from 'react-i18next';
import type { LogFilter, LogLine } from '../../../shared/register/evidence.ts';
import { ListExport } from '../../components/list-export.tsx';
import { logPage } from '../../queries/evidence.ts';
import { allRows, listFile } from '../../queries/list-file.ts';
import { useFormat } from '../../text/use-format.ts';
import { useChangeWords } from './change-words.ts';
import { lineText, personText } from './words.ts';

export function LogExport({ filter }: { readonly filter: Omit<LogFilter, 'offset' | 'limit'> }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const changesOf = useChangeWords();
  const rowOf = (line: LogLine) => [
    format.count(line.seq),
    format.moment(line.at),
    lineText(t, line),
    changesOf(line)
      .map(({ field, before, after }) => `${field}: ${[before, after].filter(Boolean).join(' → ')}`)
      .join('\n'),
    personText(t, line.by),
  ];
  const heads = (['seq', 'at', 'what', 'changes', 'by'] as const).map((head) => t(`column.${head}`));
  return (
    <ListExport
      make={async (as, idNumbers) => {
        const lines = await allRows((offset, limit) => logPage({ ...filter, offset, limit }));
        return listFile({ name: t('title'), heads, rows: lines.map(rowOf) }, as, idNumbers);
      }}
    />
  );
}
