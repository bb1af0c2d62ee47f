/** The five steps of the first run: their row above the form, the head of the one at hand, and its form. */
import { Check, Minus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { assertNever } from '../../../shared/assert-never.ts';
import type { OfficeSettings } from '../../../shared/office/office.ts';
import { GroupsPart } from '../office/groups-part.tsx';
import { type NumberDraft, NumbersForm } from '../office/numbers-form.tsx';
import { type OfficeDraft, OfficeForm } from '../office/office-form.tsx';
import { PageForm } from '../office/page-form.tsx';
import { RecipientsPart } from '../office/recipients-part.tsx';
import { SignatoriesForm } from '../office/signatories-form.tsx';
import type { LeaveNote } from '../office/use-kept-draft.ts';

export const steps = ['office', 'numbers', 'signatories', 'recipients', 'page'] as const;
export type Step = (typeof steps)[number];

type StepListProps = { readonly at: number; readonly skipped: ReadonlySet<Step> };

export function StepList({ at, skipped }: StepListProps) {
  const { t } = useTranslation('setup');
  return (
    <ol className="setup-steps" aria-label={t('steps')}>
      {steps.map((step, index) => {
        const name = t(`step.${step}`);
        const isPast = index < at;
        const isSkipped = isPast && skipped.has(step);
        const Icon = isSkipped ? Minus : Check;
        return (
          <li
            key={step}
            className={isSkipped ? '' : isPast ? 'is-done' : index === at ? 'is-now' : ''}
            aria-current={index === at ? 'step' : undefined}
            aria-label={isPast ? t(isSkipped ? 'stepSkipped' : 'stepDone', { step: name }) : undefined}
          >
            {isPast && <Icon aria-hidden="true" />}
            <span>{isPast ? name : t('numbered', { n: index + 1, step: name })}</span>
          </li>
        );
      })}
    </ol>
  );
}

/** Takes the focus at each new step, so that reading and typing begin at its head. */
export function StepTitle({ id, step }: { readonly id: string; readonly step: Step }) {
  const { t } = useTranslation('setup');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div>
      <h1 id={id} ref={heading} tabIndex={-1}>
        {t(`heading.${step}`)}
      </h1>
      <p className="soft">{t(`lead.${step}`)}</p>
    </div>
  );
}

type BodyProps = {
  readonly step: Step;
  readonly form: {
    readonly formId: string;
    readonly settings: OfficeSettings;
    readonly onSaved: () => void;
    readonly leave: LeaveNote;
  };
  readonly onOffice: (draft: OfficeDraft) => void;
  readonly onNumbers: (draft: NumberDraft) => void;
  readonly onSignature: (lines: readonly string[]) => void;
};

export function StepBody({ step, form, onOffice, onNumbers, onSignature }: BodyProps) {
  const { t } = useTranslation('settings');
  switch (step) {
    case 'office':
      return <OfficeForm {...form} onDraft={onOffice} />;
    case 'numbers':
      return <NumbersForm {...form} onDraft={onNumbers} />;
    case 'signatories':
      return <SignatoriesForm {...form} onDraft={onSignature} />;
    case 'recipients':
      return (
        <div className="stack form-stack">
          <RecipientsPart />
          <h2>{t('part.groups')}</h2>
          <GroupsPart />
        </div>
      );
    case 'page':
      return <PageForm {...form} showFigures={false} />;
    default:
      return assertNever(step);
  }
}
