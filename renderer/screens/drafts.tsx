/** ร่างหนังสือ: the letters on the desk, newest change first. */
import '../style/letter.css';
import type { TFunction } from 'i18next';
import { BookDown, FilePlus2, MailQuestion, PencilLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import type { ListedLetter } from '../../shared/letter/letter.ts';
import { formLabels } from '../../shared/text/form-labels.ts';
import { Button } from '../components/button.tsx';
import { Checkbox } from '../components/checkbox.tsx';
import { Chip, UrgencyChip } from '../components/chip.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { ListExport } from '../components/list-export.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Screen } from '../components/screen.tsx';
import { useLetters } from '../queries/letters.ts';
import { listFile } from '../queries/list-file.ts';
import { useFormat } from '../text/use-format.ts';
import { TrashButton } from './history/trash-button.tsx';
import { NewLetterDialog } from './letter/new-letter-dialog.tsx';

export function DraftsScreen() {
  const { t } = useTranslation('letter');
  const { t: after } = useTranslation('after');
  const [, navigate] = useLocation();
  const [showsSent, setShowsSent] = useState(false);
  const [isChoosing, setIsChoosing] = useState(false);
  const letters = useLetters(showsSent);
  return (
    <Screen
      title={t('list.title')}
      aside={letters.data && t('list.count', { total: letters.data.length })}
      actions={
        <>
          <Checkbox isSelected={showsSent} onChange={setShowsSent}>
            {t('list.showSent')}
          </Checkbox>
          {letters.data !== undefined && letters.data.length > 0 && <LettersExport letters={letters.data} />}
          <TrashButton kind="draft" />
          <Button icon={MailQuestion} onPress={() => navigate('/waiting')}>
            {after('waiting.open')}
          </Button>
          <Button
            does="letter.create"
            tone="main"
            icon={FilePlus2}
            command="newEntry"
            onPress={() => setIsChoosing(true)}
          >
            {t('list.new')}
          </Button>
        </>
      }
    >
      <Loaded query={letters}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              icon={PencilLine}
              title={t('list.empty')}
              actions={
                <Button icon={BookDown} onPress={() => navigate('/received')}>
                  {t('list.toReceived')}
                </Button>
              }
            >
              {t('list.emptyHint')}
            </EmptyState>
          ) : (
            <ul className="draft-list">
              {list.map((letter) => (
                <LetterLine key={letter.id} letter={letter} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isChoosing && <NewLetterDialog onClose={() => setIsChoosing(false)} />}
    </Screen>
  );
}

const stateTone = {
  draft: 'plain',
  'for-signature': 'doubt',
  signed: 'go',
  numbered: 'done',
  sent: 'done',
} as const;

function LettersExport({ letters }: { readonly letters: readonly ListedLetter[] }) {
  const { t } = useTranslation('letter');
  const format = useFormat();
  const heads = ['state', 'form', 'number', 'date', 'addressee', 'subject', 'changed'] as const;
  const rows = letters.map((letter) => [
    stateText(t, letter),
    formLabels[letter.form][format.language],
    letter.number ?? '',
    letter.date === null ? '' : format.shortDate(letter.date),
    letter.addressee,
    letter.subject,
    format.moment(letter.updatedAt),
  ]);
  const list = { name: t('list.title'), heads: heads.map((head) => t(`list.sheet.${head}`)), rows };
  return <ListExport make={(as, idNumbers) => listFile(list, as, idNumbers)} />;
}

function stateText(t: TFunction<'letter'>, { state, number }: ListedLetter): string {
  return t(state === 'numbered' && number === null ? 'state.finished' : `state.${state}`);
}

function LetterLine({ letter }: { letter: ListedLetter }) {
  const { t } = useTranslation('letter');
  const format = useFormat();
  return (
    <li>
      <Link href={`/drafts/${letter.id}`}>
        <span>
          <Chip tone={stateTone[letter.state]}>{stateText(t, letter)}</Chip>
        </span>
        <span>
          <span className="clip2">
            <UrgencyChip urgency={letter.urgency} /> {letter.subject || t('list.noSubject')}
          </span>
          <span className="soft small">
            <span className="nb">{formLabels[letter.form][format.language]} · </span>
            {letter.number !== null && <span className="nb">{letter.number} · </span>}
            {letter.addressee}
          </span>
        </span>
        <span className="soft small nb">{format.moment(letter.updatedAt)}</span>
      </Link>
    </li>
  );
}
