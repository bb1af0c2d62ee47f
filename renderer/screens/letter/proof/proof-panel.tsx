/**
 * What the proofing found in the draft: each with its reason, what to put instead, and "let pass". Nothing is mended
 * without the clerk; what is accepted is an ordinary change, undone like any other.
 */

import type { TFunction } from 'i18next';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withFix } from '../../../../shared/letter/field-text.ts';
import type { LetterContent, LetterFinding, LetterFix } from '../../../../shared/letter/letter.ts';
import { letterFindingText } from '../../../../shared/text/letter-findings.ts';
import { Button } from '../../../components/button.tsx';
import { showMessage } from '../../../components/messages.ts';
import { useKeys } from '../../../components/use-keys.ts';
import { useAddWord } from '../../../queries/proof.ts';
import { useFormat } from '../../../text/use-format.ts';
import { useDeskPlaces } from '../places.ts';
import type { LetterDraft } from '../use-letter-draft.ts';
import { findingKey, useSkipped } from './skipped.ts';
import { useMarks } from './use-marks.ts';

const icons = { error: CircleAlert, doubt: TriangleAlert, hint: Info } as const;
/** What holds the number back comes first, matters of taste last. */
const weights = { error: 0, doubt: 1, hint: 2 } as const;
const answers = ['answer1', 'answer2', 'answer3'] as const;

type Props = {
  readonly letterId: string;
  readonly findings: readonly LetterFinding[];
  readonly draft: LetterDraft;
  readonly isLocked: boolean;
};

export function ProofPanel(props: Props) {
  const { isLocked } = props;
  const { t } = useTranslation('proof');
  const { shown, current, passed, choose, accept, skip, restore } = useProof(props);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="findings proof" tabIndex={0} aria-label={t('label')}>
      {shown.length === 0 ? (
        <p className="row is-fine">
          <CircleCheck aria-hidden="true" /> {t('none')}
        </p>
      ) : (
        <ul>
          {shown.map((finding, index) => (
            <ProofItem
              // biome-ignore lint/suspicious/noArrayIndexKey: the same rule may speak twice; the list is remade whole
              key={index}
              finding={finding}
              isCurrent={finding === current}
              isLocked={isLocked}
              onChoose={() => choose(finding)}
              onAccept={(fix) => accept(finding, fix)}
              onSkip={() => skip(finding)}
            />
          ))}
        </ul>
      )}
      {passed > 0 && (
        <Button size="small" tone="quiet" onPress={restore}>
          {t('restore', { total: passed })}
        </Button>
      )}
    </section>
  );
}

/** The findings that still stand, which of them is in hand, and what can be done with each. */
function useProof({ letterId, findings, draft }: Props) {
  const places = useDeskPlaces();
  const skipped = useSkipped(letterId);
  const standing = findings.filter((finding) => stillStands(draft.content, finding));
  const shown = standing
    .filter((finding) => !skipped.isSkipped(finding))
    .sort((one, other) => weights[one.severity] - weights[other.severity]);
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(
    0,
    shown.findIndex((finding) => findingKey(finding) === chosen),
  );
  const current = shown[at];
  useMarks(shown, current ?? null);
  const choose = (finding: LetterFinding | undefined) => {
    if (finding === undefined) return;
    setChosen(findingKey(finding));
    places?.show(finding.field ?? '', finding.place ?? null);
  };
  const mend = useMending(draft);
  const accept = (finding: LetterFinding, fix: LetterFix) => {
    if (!mend(fix)) return;
    const rest = shown.filter((one) => one !== finding);
    setChosen(rest[at] === undefined ? null : findingKey(rest[at]));
  };
  const step = (by: 1 | -1) => choose(shown[(at + by + shown.length) % shown.length]);
  useKeys({
    nextDoubt: shown.length > 0 ? () => step(1) : undefined,
    previousDoubt: shown.length > 0 ? () => step(-1) : undefined,
  });
  const { skip, restore } = skipped;
  return { shown, current, passed: standing.length - shown.length, choose, accept, skip, restore };
}

/** Makes a proposed change and says so; false when the words have changed since it was proposed. */
function useMending(draft: LetterDraft) {
  const { t } = useTranslation('proof');
  return (fix: LetterFix): boolean => {
    const mended = withFix(draft.content, fix);
    if (mended === null) {
      showMessage({ tone: 'info', title: t('changedSince'), slot: 'proof' });
      return false;
    }
    draft.change(difference(draft.content, mended));
    showMessage({ tone: 'done', title: t('mended', { text: fix.label ?? fix.replacement }), slot: 'proof' });
    return true;
  };
}

type ItemProps = {
  readonly finding: LetterFinding;
  readonly isCurrent: boolean;
  readonly isLocked: boolean;
  readonly onChoose: () => void;
  readonly onAccept: (fix: LetterFix) => void;
  readonly onSkip: () => void;
};

function ProofItem({ finding, isCurrent, isLocked, onChoose, onAccept, onSkip }: ItemProps) {
  const { t } = useTranslation('proof');
  const { language } = useFormat();
  const addWord = useAddWord();
  const Icon = icons[finding.severity];
  const sentence = letterFindingText(language, finding);
  const { word } = finding.params;
  const isWord = finding.rule === 'unknown-word' || finding.rule === 'misspelt';
  return (
    <li className={isCurrent ? 'is-current' : ''}>
      <div className={`row is-${finding.severity}`}>
        <Icon aria-hidden="true" />
        <button
          type="button"
          className="proof-reason"
          aria-current={isCurrent || undefined}
          onClick={onChoose}
        >
          {sentence}
        </button>
      </div>
      {!isLocked && finding.severity !== 'error' && (
        <div className="row wrap proof-answers">
          {(finding.fixes ?? []).slice(0, answers.length).map((fix, at) => (
            <Button
              does="letter.save"
              key={fix.replacement}
              size="small"
              command={isCurrent ? answers[at] : undefined}
              onPress={() => onAccept(fix)}
            >
              {fixName(fix, t)}
            </Button>
          ))}
          {isWord && word !== undefined && (
            <Button
              does="word.add"
              size="small"
              tone="quiet"
              isPending={addWord.isPending}
              onPress={() => addWord.mutate({ word })}
            >
              {t('addWord')}
            </Button>
          )}
          <Button size="small" tone="quiet" label={t('skipNamed', { finding: sentence })} onPress={onSkip}>
            {t('skip')}
          </Button>
        </div>
      )}
    </li>
  );
}

function fixName({ was, replacement, label }: LetterFix, t: TFunction<'proof'>): string {
  const next = (label ?? replacement).trim();
  if (next === '' || (was.trim() !== '' && replacement === '')) return t('remove', { text: was.trim() });
  if (was === '') return t('insert', { text: next });
  return t('replace', { text: next });
}

/** Mended already, and the next saved state has not come back yet. */
function stillStands(content: LetterContent, { fixes }: LetterFinding): boolean {
  const [fix] = fixes ?? [];
  return fix === undefined || withFix(content, fix) !== null;
}

function difference(old: LetterContent, next: LetterContent): Partial<LetterContent> {
  const names = (Object.keys(next) as (keyof LetterContent)[]).filter((name) => old[name] !== next[name]);
  return Object.fromEntries(names.map((name) => [name, next[name]]));
}
