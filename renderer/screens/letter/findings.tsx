/** What the check found in the draft; nothing is mended without the clerk. */
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LetterFinding } from '../../../shared/letter/letter.ts';
import { letterFindingText } from '../../../shared/text/letter-findings.ts';
import { useFormat } from '../../text/use-format.ts';

const icons = { error: CircleAlert, doubt: TriangleAlert, hint: Info } as const;

export function Findings({ findings }: { findings: readonly LetterFinding[] }) {
  const { t } = useTranslation('letter');
  return (
    <section className="findings" aria-label={t('checks.label')}>
      {findings.length === 0 ? (
        <p className="row is-fine">
          <CircleCheck aria-hidden="true" /> {t('checks.none')}
        </p>
      ) : (
        <FindingList findings={findings} />
      )}
    </section>
  );
}

export function FindingList({ findings }: { findings: readonly LetterFinding[] }) {
  const { language } = useFormat();
  return (
    <ul>
      {findings.map((finding, at) => {
        const Icon = icons[finding.severity];
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may speak twice; the list is remade whole
          <li key={at} className={`is-${finding.severity}`}>
            <Icon aria-hidden="true" />
            <span>{letterFindingText(language, finding)}</span>
          </li>
        );
      })}
    </ul>
  );
}
