/** Papers of a whole set in the order of its table: letters, post, slips, envelopes; how far the work is, and its end. */
import { FileArchive, FileDown, FilePen, Mail, Printer, Square, Tags } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Produced } from '../../../../shared/contract/api.ts';
import {
  type EnvelopeSize,
  envelopeNames,
  type LabelName,
  labelNames,
} from '../../../../shared/letter/going-out.ts';
import { isIssued, type Letter } from '../../../../shared/letter/letter.ts';
import type { ManyPaper } from '../../../../shared/letter/many.ts';
import { client } from '../../../api.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Progress } from '../../../components/progress.tsx';
import { Select } from '../../../components/select.tsx';
import { showError } from '../../../queries/call.ts';
import { makeMany, stopMany, useManyLetters, useManyProgress } from '../../../queries/many.ts';
import { type DeliveryWay, deliver } from '../../../queries/output.ts';
import { SetCopies } from './set-copies.tsx';
import { SetPosts } from './set-posts.tsx';
import { SetSlips } from './set-slips.tsx';

type Props = { readonly letter: Letter; readonly total: number; readonly onClose: () => void };
type Make = () => Promise<Produced | null>;

const papers = [
  { kind: 'pdf', icon: Printer, how: 'print' },
  { kind: 'docx', icon: FileDown, how: 'save' },
  { kind: 'docx-to-edit', icon: FilePen, how: 'save' },
  { kind: 'zip', icon: FileArchive, how: 'save' },
] as const satisfies readonly { kind: ManyPaper; icon: typeof Printer; how: DeliveryWay }[];

/** What Word lays out leaves here as Word files only. */
function papersOf({ template }: Letter) {
  return papers.filter(({ kind }) => template === undefined || kind === 'zip');
}

const noOffset = { x: 0, y: 0 };

export function PapersDialog({ letter, total, onClose }: Props) {
  const { t } = useTranslation('many');
  const made = useManyLetters(letter.id, isIssued(letter)).data ?? [];
  const { isMaking, send, stop } = useMaking(letter.id);
  const make = (kind: ManyPaper, how: DeliveryWay, withSource = false) =>
    void send(() => makeMany(letter.id, kind, withSource), how);
  const leave = () => {
    stop();
    onClose();
  };

  return (
    <Dialog
      title={t('out.title', { n: total })}
      onClose={leave}
      width="48rem"
      footer={
        <>
          <Making letterId={letter.id} total={total} isMaking={isMaking} onStop={stop} />
          <Button inDialog tone="main" onPress={leave}>
            {t('out.close')}
          </Button>
        </>
      }
    >
      <div className="stack form-stack">
        <p className="soft">{t('out.order')}</p>
        <h3>{t('out.letters')}</h3>
        <div className="row wrap">
          {papersOf(letter).map(({ kind, icon, how }) => (
            <Button key={kind} inDialog icon={icon} isPending={isMaking} onPress={() => make(kind, how)}>
              {t(`out.${kind}`)}
            </Button>
          ))}
        </div>
        {isIssued(letter) && (
          <>
            <h3>{t('out.ready')}</h3>
            <SetPosts
              letter={letter}
              made={made}
              isMaking={isMaking}
              onMake={(kind, withSource) => make(kind, 'save', withSource)}
            />
          </>
        )}
        {letter.template === undefined && (
          <>
            <h3>{t('out.copies')}</h3>
            <SetCopies
              isIssued={isIssued(letter)}
              isMaking={isMaking}
              onMake={(kind, names) => void send(() => makeMany(letter.id, kind, false, names), 'print')}
            />
          </>
        )}
        <h3>{t('out.slips')}</h3>
        <SetSlips isMaking={isMaking} onMake={(kind) => make(kind, 'print')} />
        <h3>{t('out.posts')}</h3>
        <Posts letterId={letter.id} isMaking={isMaking} onSend={(what) => void send(what, 'print')} />
      </div>
    </Dialog>
  );
}

/** One paper at a time; what was stopped is delivered to nobody. */
function useMaking(letterId: string) {
  const [isMaking, setIsMaking] = useState(false);
  async function send(make: Make, how: DeliveryWay): Promise<void> {
    if (isMaking) return;
    setIsMaking(true);
    try {
      const produced = await make();
      if (produced !== null) await deliver(produced, how);
    } catch (error) {
      showError(error);
    } finally {
      setIsMaking(false);
    }
  }
  const stop = () => {
    if (isMaking) void stopMany(letterId).catch(showError);
  };
  return { isMaking, send, stop };
}

type MakingProps = {
  readonly letterId: string;
  readonly total: number;
  readonly isMaking: boolean;
  readonly onStop: () => void;
};

/** Stands beside the button that leaves, so that it is seen wherever the dialog is scrolled to. */
function Making({ letterId, total, isMaking, onStop }: MakingProps) {
  const { t } = useTranslation('many');
  const progress = useManyProgress(letterId);
  const words = t('out.progress', { done: progress?.done ?? 0, total: progress?.total ?? total });
  return (
    <div className="many-making grow" role="status">
      {isMaking && (
        <>
          <span className="small">{words}</span>
          <Progress
            label={t('out.making')}
            done={progress?.done ?? null}
            total={progress?.total ?? total}
            valueText={words}
          />
          <Button inDialog size="small" icon={Square} onPress={onStop}>
            {t('out.stop')}
          </Button>
        </>
      )}
    </div>
  );
}

type PostsProps = {
  readonly letterId: string;
  readonly isMaking: boolean;
  readonly onSend: (make: Make) => void;
};

function Posts({ letterId, isMaking, onSend }: PostsProps) {
  const { t } = useTranslation('many');
  const [size, setSize] = useState<EnvelopeSize>('DL');
  const [sheet, setSheet] = useState<LabelName>('a4-3x8');
  const call = { id: letterId, offsetMm: noOffset, all: true };
  return (
    <div className="many-posts">
      <Select
        label={t('out.size')}
        value={size}
        options={envelopeNames.map((value) => ({ value, label: value }))}
        onChange={setSize}
      />
      <Button
        inDialog
        icon={Mail}
        isPending={isMaking}
        onPress={() => onSend(() => client.call('outgoing.envelopes', { ...call, size }))}
      >
        {t('out.envelopes')}
      </Button>
      <Select
        label={t('out.sheet')}
        value={sheet}
        options={labelNames.map((value) => ({ value, label: t(`out.sheets.${value}`) }))}
        onChange={setSheet}
      />
      <Button
        inDialog
        icon={Tags}
        isPending={isMaking}
        onPress={() => onSend(() => client.call('outgoing.labels', { ...call, sheet, skip: 0 }))}
      >
        {t('out.labels')}
      </Button>
    </div>
  );
}
