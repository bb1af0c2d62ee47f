/** What helps to file the letter, each with its reason; what is taken goes into the fields, where it can be changed. */
import './help-list.css';
import { Lightbulb } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryFields } from '../../../shared/register/entry.ts';
import type { Suggestion } from '../../../shared/register/suggest-filing.ts';
import { suggestionReason } from '../../../shared/text/suggestions.ts';
import { Button } from '../../components/button.tsx';
import { type Help, hasHelp, type OwnRow } from './help.ts';
import type { ReviewField } from './review-fields.ts';
import type { ShownPlace } from './use-desk-view.ts';

type HelpListProps = {
  readonly help: Help;
  readonly fields: EntryFields;
  readonly onChange: (field: ReviewField, change: Partial<EntryFields>) => void;
  readonly onPlace: (place: ShownPlace) => void;
};

export function HelpList({ help, fields, onChange, onPlace }: HelpListProps) {
  const { t } = useTranslation('review');
  if (!hasHelp(help)) return null;
  const { purpose, assignee, retention, rows } = help;
  const append = (text: string, more: string) => (text.trim() === '' ? more : `${text}\n${more}`);
  return (
    <section className="helps" aria-label={t('help.title')}>
      <h3 className="more-head">{t('help.title')}</h3>
      <ul>
        {purpose !== null && (
          <Item reason={t('help.words', { words: purpose.words.join(', ') })}>
            {t(`help.purpose.${purpose.purpose}`)}
          </Item>
        )}
        <Suggested
          suggestion={assignee}
          kind="assignee"
          onUse={(value) =>
            onChange('action', { action: append(fields.action, t('help.givenTo', { value })) })
          }
        />
        <Suggested
          suggestion={retention}
          kind="retention"
          onUse={(value) => onChange('note', { note: append(fields.note, value) })}
        />
        {rows.map((row) => (
          <Row
            key={row.key}
            row={row}
            onPlace={onPlace}
            onUse={fields.deadline === null ? (deadline) => onChange('deadline', { deadline }) : null}
          />
        ))}
      </ul>
    </section>
  );
}

type SuggestedProps = {
  readonly suggestion: Suggestion | null;
  readonly kind: 'assignee' | 'retention';
  readonly onUse: (value: string) => void;
};

function Suggested({ suggestion, kind, onUse }: SuggestedProps) {
  const { t, i18n } = useTranslation('review');
  if (suggestion === null) return null;
  const { value } = suggestion;
  return (
    <Item
      reason={suggestionReason(i18n.language === 'th' ? 'th' : 'en', suggestion)}
      button={
        <Button size="small" label={t('help.useNamed', { value })} onPress={() => onUse(value)}>
          {t('help.use')}
        </Button>
      }
    >
      {t(`help.${kind}`, { value })}
    </Item>
  );
}

type RowProps = {
  readonly row: OwnRow;
  readonly onPlace: (place: ShownPlace) => void;
  /** Null when the entry has its day already. */
  readonly onUse: ((deadline: string) => void) | null;
};

function Row({ row, onPlace, onUse }: RowProps) {
  const { t } = useTranslation('review');
  const { who, page, event, deadline, isContested } = row;
  const reason = isContested
    ? t('help.contested')
    : row.isUnknown
      ? t('help.unknown')
      : row.isMisspelt
        ? t('help.misspelt', { n: page })
        : '';
  const days = [
    ...(event === null ? [] : [t('help.event', { day: event })]),
    ...(deadline === null ? [] : [t('help.deadline', { day: deadline })]),
  ];
  return (
    <Item
      reason={reason}
      button={
        <>
          <Button
            size="small"
            tone="quiet"
            label={t('help.showNamed', { who, n: page })}
            onPress={() => onPlace({ page, spans: row.spans, label: who })}
          >
            {t('help.show', { n: page })}
          </Button>
          {deadline !== null && onUse !== null && (
            <Button
              size="small"
              label={t('help.useDayNamed', { day: deadline })}
              onPress={() => onUse(deadline)}
            >
              {t('help.useDay')}
            </Button>
          )}
        </>
      }
    >
      {[who, ...days].join(' · ')}
    </Item>
  );
}

type ItemProps = { readonly reason: string; readonly button?: ReactNode; readonly children: ReactNode };

function Item({ reason, button, children }: ItemProps) {
  return (
    <li>
      <div className="help-line">
        <Lightbulb aria-hidden="true" />
        <span className="grow">{children}</span>
        {button}
      </div>
      {reason !== '' && <p className="small soft">{reason}</p>}
    </li>
  );
}
