/** What this letter said before it was corrected: every issued version, as it went out. */
import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { showError } from '../../queries/call.ts';
import { makeDocx, useLetterVersions } from '../../queries/letters.ts';
import { deliver } from '../../queries/output.ts';
import { useFormat } from '../../text/use-format.ts';

export function EarlierVersions({ letter }: { letter: Letter }) {
  const { t } = useTranslation('letter');
  const format = useFormat();
  const versions = useLetterVersions(letter.id, letter.number !== null && letter.version > 1);
  const earlier = (versions.data ?? []).filter(({ version }) => version < letter.version);
  if (earlier.length === 0) return null;

  async function save(version: number): Promise<void> {
    try {
      await deliver(await makeDocx(letter.id, version), 'save');
    } catch (error) {
      showError(error);
    }
  }

  return (
    <section className="earlier-versions" aria-labelledby="earlier-versions">
      <h3 id="earlier-versions">{t('versions.title')}</h3>
      <p>{t('versionReason', { reason: letter.versionReason ?? '' })}</p>
      <ul>
        {earlier.map(({ version, subject, issuedAt, issuedBy }) => {
          const name = version === 1 ? t('versions.first') : t('version', { version: version - 1 });
          return (
            <li key={version}>
              <strong>{name}</strong>
              <span>{subject}</span>
              <span className="soft">
                {t('versions.issued', { at: format.moment(issuedAt), by: issuedBy })}
              </span>
              <Button
                size="small"
                icon={FileDown}
                label={t('versions.docx', { name })}
                onPress={() => void save(version)}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
