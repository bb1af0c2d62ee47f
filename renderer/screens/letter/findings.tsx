/** What is still found in a draft, told once more before its number is given. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { LetterFinding } from '../../../shared/letter/letter.ts';
import { letterFindingText } from '../../../shared/text/letter-findings.ts';
import { useFormat } from '../../text/use-format.ts';

const icons = { error: CircleAlert, doubt: TriangleAlert, hint: Info } as const;

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
