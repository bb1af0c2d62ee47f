/** What a letter lists as enclosed and the file does not hold. */
import { useTranslation } from 'react-i18next';
import type { ReadLetter } from '../../../../shared/document/reading.ts';
import { partsOf } from '../../../../shared/extraction/bundle-tree.ts';

type Props = {
  readonly letter: ReadLetter;
  readonly letters: readonly ReadLetter[];
  /** What the letter is called in this list. */
  readonly name: string;
};

export function AbsentParts({ letter, letters, name }: Props) {
  const { t } = useTranslation('review');
  const absent = partsOf(letter, letters).flatMap((part) => (part.kind === 'absent' ? [part] : []));
  if (absent.length === 0) return null;
  return (
    <ul className="annex-list" aria-label={t('bundle.absentOf', { name })}>
      {absent.map(({ enclosure, text }) => (
        <li key={enclosure} className="soft clip2" title={text}>
          {t('bundle.absent', { n: enclosure, text })}
        </li>
      ))}
    </ul>
  );
}
