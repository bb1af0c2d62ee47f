/** What the table or the text lacks, all at once; what holds the numbers back stands in red. */
import { useTranslation } from 'react-i18next';
import type { LetterContent } from '../../../../shared/letter/letter.ts';
import { holdsBack, type MergeProblem, mergeProblems } from '../../../../shared/letter/merge-check.ts';
import { Notice } from '../../../components/message.tsx';

const mostShown = 12;

export function Problems({ content }: { readonly content: LetterContent }) {
  const { t } = useTranslation('many');
  const problems = [...mergeProblems(content)].sort((a, b) => Number(holdsBack(b)) - Number(holdsBack(a)));
  if (problems.length === 0) return <Notice tone="done" title={t('dialog.nothing')} />;
  return (
    <Notice
      tone={problems.some(holdsBack) ? 'error' : 'doubt'}
      title={t('dialog.problems', { n: problems.length })}
    >
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={JSON.stringify(problem)}>
            <ProblemWords problem={problem} />
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p>{t('dialog.more', { n: problems.length - mostShown })}</p>}
    </Notice>
  );
}

function ProblemWords({ problem }: { readonly problem: MergeProblem }) {
  const { t } = useTranslation('many');
  switch (problem.kind) {
    case 'no-rows':
      return t('problem.no-rows');
    case 'unknown-field':
      return t('problem.unknown-field', { name: `{${problem.name}}` });
    case 'text-differs':
      return t('problem.text-differs', { name: `{${problem.name}}` });
    case 'no-addressee':
      return t('problem.no-addressee', { row: problem.row + 1 });
    case 'empty-cell':
      return t('problem.empty-cell', { row: problem.row + 1, name: problem.name });
    case 'deadline-unread':
      return t('problem.deadline-unread', { row: problem.row + 1, text: problem.text });
  }
}
