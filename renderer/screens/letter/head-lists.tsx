/** อ้างถึง and สิ่งที่ส่งมาด้วย: lines that can be added, changed and taken away. */
import { Plus, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterEnclosure } from '../../../shared/letter/letter.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';

type ListProps<Line> = {
  readonly isLocked: boolean;
  readonly onChange: (lines: Line[]) => void;
};

export function ReferenceList({
  references,
  isLocked,
  onChange,
}: ListProps<string> & { references: readonly string[] }) {
  const { t } = useTranslation('letter');
  return (
    <LineList
      label={t('fields.references')}
      isLocked={isLocked}
      isEmpty={references.length === 0}
      onAdd={() => onChange([...references, ''])}
    >
      {references.map((reference, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <div className="draft-row" key={at} data-field={`references[${at}]`}>
          <TextField
            label={t('fields.referenceText', { n: at + 1 })}
            hideLabel
            multiline
            isReadOnly={isLocked}
            value={reference}
            onChange={(text) => onChange(references.with(at, text))}
          />
          {!isLocked && <RemoveButton n={at + 1} onPress={() => onChange(references.toSpliced(at, 1))} />}
        </div>
      ))}
    </LineList>
  );
}

type EnclosureListProps = ListProps<LetterEnclosure> & { readonly enclosures: readonly LetterEnclosure[] };

export function EnclosureList({ enclosures, isLocked, onChange }: EnclosureListProps) {
  const { t } = useTranslation('letter');
  const change = (at: number, part: Partial<LetterEnclosure>) =>
    onChange(enclosures.map((enclosure, place) => (place === at ? { ...enclosure, ...part } : enclosure)));
  return (
    <LineList
      label={t('fields.enclosures')}
      isLocked={isLocked}
      isEmpty={enclosures.length === 0}
      onAdd={() => onChange([...enclosures, { text: '', quantity: '' }])}
    >
      {enclosures.map((enclosure, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place
        <div className="draft-row" key={at} data-field={`enclosures[${at}]`}>
          <TextField
            label={t('fields.enclosureText', { n: at + 1 })}
            hideLabel
            multiline
            isReadOnly={isLocked}
            value={enclosure.text}
            onChange={(text) => change(at, { text })}
          />
          <TextField
            label={t('fields.enclosureQuantity', { n: at + 1 })}
            hideLabel
            className="is-quantity"
            isReadOnly={isLocked}
            value={enclosure.quantity}
            onChange={(quantity) => change(at, { quantity })}
          />
          {!isLocked && <RemoveButton n={at + 1} onPress={() => onChange(enclosures.toSpliced(at, 1))} />}
        </div>
      ))}
    </LineList>
  );
}

type LineListProps = {
  readonly label: string;
  readonly isLocked: boolean;
  readonly isEmpty: boolean;
  readonly onAdd: () => void;
  readonly children: ReactNode;
};

function LineList({ label, isLocked, isEmpty, onAdd, children }: LineListProps) {
  const { t } = useTranslation('letter');
  if (isLocked && isEmpty) return null;
  return (
    <fieldset className="field draft-lines" aria-label={label}>
      <span className="label" aria-hidden="true">
        {label}
      </span>
      <div>
        {children}
        {!isLocked && (
          <Button size="small" tone="quiet" icon={Plus} onPress={onAdd}>
            {t('fields.add')}
            <span className="vh"> {label}</span>
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function RemoveButton({ n, onPress }: { n: number; onPress: () => void }) {
  const { t } = useTranslation('letter');
  return (
    <Button size="small" tone="quiet" icon={Trash2} label={t('fields.remove', { n })} onPress={onPress} />
  );
}
