/** Words at hand for a minute or a decision: the office's own first, then those every office writes. */
import { useTranslation } from 'react-i18next';
import { presetWords } from '../../../shared/letter/chief-decision.ts';
import { phrasesFor } from '../../../shared/letter/phrase-bank.ts';
import { Button } from '../../components/button.tsx';
import type { CommandName } from '../../keys.ts';
import { usePhrases } from '../../queries/proof.ts';

type PresetsProps = {
  readonly kind: 'minute' | 'decision';
  readonly onChoose: (words: string) => void;
  /** The first three have a key. */
  readonly hasKeys?: boolean;
};

const presetKeys: readonly CommandName[] = ['answer1', 'answer2', 'answer3'];

export function Presets({ kind, onChoose, hasKeys = false }: PresetsProps) {
  const { t } = useTranslation('minute');
  const own = (usePhrases().data ?? []).filter((phrase) => phrase.kind === kind).map(({ text }) => text);
  const common = phrasesFor('unsaid', kind).map(({ text }) => text);
  return (
    <fieldset className="presets" aria-label={t('presets')}>
      {presetWords(own, common).map((words, at) => (
        <Button
          key={words}
          inDialog
          size="small"
          className="preset"
          command={hasKeys ? presetKeys[at] : undefined}
          onPress={() => onChoose(words)}
        >
          {words}
        </Button>
      ))}
      <span className="small soft">{t('presetsEdit')}</span>
    </fieldset>
  );
}
