/** One file of the queue: what it is, how far its reading is, what came of it. */
import {
  Check,
  Copy,
  FileImage,
  FileText,
  FileX,
  LoaderCircle,
  Lock,
  type LucideIcon,
  Pause,
  ShieldAlert,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportItem, SecretStub } from '../../../shared/document/import-item.ts';
import { Progress } from '../../components/progress.tsx';
import { FileMarksChip } from './file-marks.tsx';
import { OutcomeChip } from './outcome-chip.tsx';
import { useOutcomeWords, withName } from './outcome-words.ts';
import { type Outcome, outcomeOf } from './sections.ts';

const icons: Readonly<Record<Outcome, LucideIcon>> = {
  waiting: LoaderCircle,
  reading: LoaderCircle,
  paused: Pause,
  ready: FileText,
  doubts: FileText,
  'needs-ocr': FileImage,
  encrypted: Lock,
  damaged: FileX,
  empty: FileX,
  'too-large': FileX,
  unsupported: FileX,
  secret: ShieldAlert,
  'secrecy-doubt': ShieldAlert,
  'same-file': Copy,
  'same-letter': Copy,
  'same-import': Copy,
  logged: Check,
};

type QueueRowProps = {
  readonly item: ImportItem;
  readonly isSelected: boolean;
  readonly onSelect: () => void;
  readonly onOpen: () => void;
};

export function QueueRow({ item, isSelected, onSelect, onOpen }: QueueRowProps) {
  const { t } = useTranslation('inbox');
  const outcome = outcomeOf(item);
  const Icon = icons[outcome];
  const isReading = outcome === 'waiting' || outcome === 'reading' || outcome === 'paused';
  const words = useOutcomeWords(item);
  const title =
    item.stub === null || outcome === 'secrecy-doubt'
      ? (item.subject ?? item.name)
      : secretTitle(item.stub, t);
  const facts = [...lettersOf(item, t), item.from, item.number, pagesOf(item, t), ...readingOf(item, t)]
    .filter(Boolean)
    .join(' · ');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox around it has the keys
    <div
      role="option"
      className="queue-row"
      id={`queue-item-${item.id}`}
      data-id={item.id}
      aria-selected={isSelected}
      tabIndex={isSelected ? 0 : -1}
      onFocus={onSelect}
      onClick={onSelect}
      onDoubleClick={onOpen}
    >
      <Icon aria-hidden="true" />
      <div className="grow">
        <div className="clip queue-title" title={title}>
          {title}
        </div>
        <div className="small soft clip">
          {isReading || isSpecial(outcome) || facts === '' ? withName(item, words) : facts}
        </div>
      </div>
      {outcome === 'waiting' || (outcome === 'paused' && item.pagesTotal === null) ? null : isReading ? (
        <div className="queue-progress">
          <ReadingProgress item={item} />
        </div>
      ) : (
        <>
          <FileMarksChip marks={item.marks} />
          <OutcomeChip item={item} outcome={outcome} />
        </>
      )}
    </div>
  );
}

/** Outcomes whose sentence matters more than the letter's facts. */
function isSpecial(outcome: Outcome): boolean {
  return !['ready', 'doubts', 'logged'].includes(outcome);
}

function ReadingProgress({ item }: { readonly item: ImportItem }) {
  const { t } = useTranslation('inbox');
  const total = item.pagesTotal ?? 0;
  return (
    <Progress
      label={t('progress.label', { name: item.name })}
      done={item.pagesTotal === null ? null : item.pagesRead}
      total={total}
      valueText={t('progress.valueText', { n: item.pagesRead, total })}
    />
  );
}

type Translate = ReturnType<typeof useTranslation<'inbox'>>['t'];

function pagesOf(item: ImportItem, t: Translate): string | null {
  return item.pagesTotal === null ? null : t('facts.pages', { n: item.pagesTotal });
}

/** Of several letters in one file; the row tells of the next one. */
function lettersOf({ lettersDone }: ImportItem, t: Translate): string[] {
  return lettersDone == null ? [] : [t('facts.letters', { n: lettersDone.done, total: lettersDone.of })];
}

/** That a value was read from a picture, not from text, is for the clerk to know before trusting it. */
function readingOf(item: ImportItem, t: Translate): string[] {
  return [
    ...(item.recognisedPages > 0 ? [t('facts.recognised')] : []),
    ...(item.unreadPages.length > 0 ? [t('facts.unread', { n: item.unreadPages.length })] : []),
  ];
}

/** A classified letter has no subject here; its file's name was never kept. */
function secretTitle(stub: SecretStub, t: Translate): string {
  return [t('detail.secretTitle'), stub.number].filter(Boolean).join(' ');
}
