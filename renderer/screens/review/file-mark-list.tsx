/** What the file holds beside its words, below what was read of it. */
import { useTranslation } from 'react-i18next';
import type { FileMark } from '../../../shared/document/file-mark.ts';
import { FileMarks } from '../inbox/file-marks.tsx';

export function FileMarkList({ marks }: { readonly marks?: readonly FileMark[] | undefined }) {
  const { t } = useTranslation('inbox');
  if (marks === undefined || marks.length === 0) return null;
  return (
    <div>
      <h3 className="more-head">{t('fileMarks.label')}</h3>
      <FileMarks marks={marks} />
    </div>
  );
}
