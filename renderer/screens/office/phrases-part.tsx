/** The office's own phrases with their shortcuts, in its order, and the words that spelling never doubts. */
import { ArrowUp, Pencil, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Phrase, type PhraseKind, phraseKinds } from '../../../shared/letter/phrase-bank.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useKept } from '../../components/use-kept.ts';
import {
  useAddWord,
  useOrderPhrases,
  usePhrases,
  useRemovePhrase,
  useRemoveWord,
  useSavePhrase,
} from '../../queries/proof.ts';

type Draft = Omit<Phrase, 'id'> & { readonly id?: string | undefined };
const empty: Draft = { kind: 'request', text: '', shortcut: '' };

export function PhrasesPart({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation('proof');
  const [draft, setDraft] = useKept<Draft>('phrase', empty);
  return (
    <>
      <p className="small soft">{t('phrases.detail')}</p>
      <Loaded query={usePhrases()}>{(phrases) => <PhraseList phrases={phrases} onEdit={setDraft} />}</Loaded>
      <PhraseForm draft={draft} onChange={setDraft} />
      <OwnWords words={words} />
    </>
  );
}

type ListProps = { readonly phrases: readonly Phrase[]; readonly onEdit: (phrase: Phrase) => void };

function PhraseList({ phrases, onEdit }: ListProps) {
  const { t } = useTranslation('proof');
  const remove = useRemovePhrase();
  const order = useOrderPhrases();
  if (phrases.length === 0) return <p className="soft">{t('phrases.none')}</p>;
  const raise = (at: number) => {
    const ids = phrases.map(({ id }) => id);
    const [moved] = ids.splice(at, 1);
    if (moved !== undefined) ids.splice(at - 1, 0, moved);
    order.mutate({ ids });
  };
  return (
    <ul className="own-phrases" aria-label={t('phrases.own')}>
      {phrases.map((phrase, at) => (
        <li key={phrase.id} className="row">
          <span className="grow">
            {phrase.text} <span className="soft small">{t(`phrases.${phrase.kind}`)}</span>
          </span>
          {phrase.shortcut !== '' && <span className="kbd">{phrase.shortcut}</span>}
          {at > 0 && (
            <Button
              does="phrase.order"
              size="small"
              tone="quiet"
              icon={ArrowUp}
              label={t('phrases.up', { text: phrase.text })}
              onPress={() => raise(at)}
            />
          )}
          <Button
            does="phrase.save"
            size="small"
            tone="quiet"
            icon={Pencil}
            label={t('phrases.editNamed', { text: phrase.text })}
            onPress={() => onEdit(phrase)}
          />
          <Button
            does="phrase.remove"
            size="small"
            tone="quiet"
            icon={Trash2}
            label={t('phrases.removeNamed', { text: phrase.text })}
            onPress={() => remove.mutate({ id: phrase.id })}
          />
        </li>
      ))}
    </ul>
  );
}

function PhraseForm({
  draft,
  onChange,
}: {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
}) {
  const { t } = useTranslation('proof');
  const save = useSavePhrase();
  const isWrong = /\s/u.test(draft.shortcut.trim());
  const refused = isWrong ? t('phrases.noSpace') : draft.text.trim() === '' ? t('phrases.needText') : null;
  return (
    <form
      className="phrase-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (refused === null && !save.isPending) save.mutate(draft, { onSuccess: () => onChange(empty) });
      }}
    >
      <TextField
        label={t('phrases.text')}
        multiline
        value={draft.text}
        onChange={(text) => onChange({ ...draft, text })}
      />
      <div className="form-grid">
        <Select<PhraseKind>
          label={t('phrases.kind')}
          value={draft.kind}
          options={phraseKinds.map((value) => ({ value, label: t(`phrases.${value}`) }))}
          onChange={(kind) => onChange({ ...draft, kind })}
        />
        <TextField
          label={t('phrases.shortcut')}
          value={draft.shortcut}
          error={isWrong ? t('phrases.noSpace') : undefined}
          onChange={(shortcut) => onChange({ ...draft, shortcut: shortcut.slice(0, 20) })}
        />
      </div>
      <div className="row">
        <Button does="phrase.save" type="submit" icon={Plus} heldBack={refused} isPending={save.isPending}>
          {t(draft.id === undefined ? 'phrases.add' : 'phrases.save')}
        </Button>
        {draft.id !== undefined && (
          <Button tone="quiet" onPress={() => onChange(empty)}>
            {t('phrases.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function OwnWords({ words }: { readonly words: readonly string[] }) {
  const { t } = useTranslation('proof');
  const add = useAddWord();
  const remove = useRemoveWord();
  const [word, setWord] = useKept<string>('own word', '');
  return (
    <section className="own-words" aria-labelledby="own-words">
      <h3 id="own-words">{t('words.title')}</h3>
      <p className="small soft">{t('words.detail')}</p>
      {words.length === 0 && <p className="soft">{t('words.none')}</p>}
      <ul className="row wrap">
        {words.map((one) => (
          <li key={one} className="chip">
            {one}
            <Button
              does="word.remove"
              size="small"
              tone="quiet"
              icon={Trash2}
              label={t('words.removeNamed', { word: one })}
              onPress={() => remove.mutate({ word: one })}
            />
          </li>
        ))}
      </ul>
      <form
        className="row word-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (word.trim() !== '') add.mutate({ word }, { onSuccess: () => setWord('') });
        }}
      >
        <TextField label={t('words.word')} value={word} onChange={(next) => setWord(next.slice(0, 60))} />
        <Button
          does="word.add"
          type="submit"
          icon={Plus}
          heldBack={word.trim() === '' ? t('words.needWord') : null}
        >
          {t('words.add')}
        </Button>
      </form>
    </section>
  );
}
