/** The office's rules: which kind of letter is kept how long, in the order in which they count. */
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type RetentionRule, retentions, usualRetention } from '../../../shared/keeping/retention.ts';
import { books } from '../../../shared/register/entry.ts';
import { Answers } from '../../components/answers.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useRules, useSaveRules } from '../../queries/keeping.ts';

export function RulesDialog({ onClose }: { readonly onClose: () => void }) {
  return <Loaded query={useRules()}>{(rules) => <RulesForm kept={rules} onClose={onClose} />}</Loaded>;
}

type FormProps = { readonly kept: readonly RetentionRule[]; readonly onClose: () => void };
const kinds = { anyKind: null, isCircular: true, isOrdinary: false } as const;
const kindNames = ['anyKind', 'isCircular', 'isOrdinary'] as const;
const anyLetter: RetentionRule = { book: null, circular: null, words: '', retention: usualRetention };

function RulesForm({ kept, onClose }: FormProps) {
  const { t } = useTranslation('keeping');
  const save = useSaveRules();
  const [rules, setRules] = useState<readonly (RetentionRule & { readonly key: number })[]>(
    kept.map((rule, key) => ({ ...rule, key })),
  );
  const change = (key: number, changes: Partial<RetentionRule>) =>
    setRules((old) => old.map((rule) => (rule.key === key ? { ...rule, ...changes } : rule)));

  async function answer(): Promise<void> {
    await save.mutateAsync({ rules: rules.map(({ key: _, ...rule }) => rule) });
    showMessage({ tone: 'done', title: t('rules.done') });
    onClose();
  }

  return (
    <Dialog
      title={t('rules.title')}
      width="62rem"
      onClose={onClose}
      footer={<Answers cancel={t('cancel')} onCancel={onClose} answer={t('save')} onAnswer={answer} />}
    >
      <div className="keeping-dialog">
        <p className="soft">{t('rules.explain')}</p>
        {rules.map((rule, at) => (
          <fieldset key={rule.key} className="keeping-rule" aria-label={t('rules.one', { n: at + 1 })}>
            <Select
              label={t('book.label')}
              value={rule.book ?? 'any'}
              options={(['any', ...books] as const).map((value) => ({ value, label: t(`book.${value}`) }))}
              onChange={(book) => change(rule.key, { book: book === 'any' ? null : book })}
            />
            <Select
              label={t('rules.circular')}
              value={kindNames.find((name) => kinds[name] === rule.circular) ?? 'anyKind'}
              options={kindNames.map((value) => ({ value, label: t(`rules.${value}`) }))}
              onChange={(kind) => change(rule.key, { circular: kinds[kind] })}
            />
            <TextField
              label={t('rules.words')}
              value={rule.words}
              onChange={(words) => change(rule.key, { words })}
            />
            <Select
              label={t('rules.retention')}
              value={rule.retention}
              options={retentions.map((value) => ({ value, label: t(`retention.${value}`) }))}
              onChange={(retention) => change(rule.key, { retention })}
            />
            <Button
              inDialog
              tone="quiet"
              icon={Trash2}
              label={t('rules.remove', { n: at + 1 })}
              onPress={() => setRules((old) => old.filter(({ key }) => key !== rule.key))}
            />
          </fieldset>
        ))}
        <Button
          inDialog
          icon={Plus}
          onPress={() =>
            setRules((old) => [...old, { ...anyLetter, key: 1 + Math.max(-1, ...old.map(({ key }) => key)) }])
          }
        >
          {t('rules.add')}
        </Button>
      </div>
    </Dialog>
  );
}
