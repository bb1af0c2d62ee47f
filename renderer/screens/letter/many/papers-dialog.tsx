/** Papers of a whole set in the order of its table: letters, envelopes, labels; how far the work is. */
import { FileArchive, FileDown, FilePen, Mail, Printer, Tags } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Produced } from '../../../../shared/contract/api.ts';
import {
  type EnvelopeSize,
  envelopeNames,
  type LabelName,
  labelNames,
} from '../../../../shared/letter/going-out.ts';
import type { ManyPaper } from '../../../../shared/letter/many.ts';
import { client } from '../../../api.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { Progress } from '../../../components/progress.tsx';
import { Select } from '../../../components/select.tsx';
import { showError } from '../../../queries/call.ts';
import { makeMany, useManyProgress } from '../../../queries/many.ts';
import { type DeliveryWay, deliver } from '../../../queries/output.ts';

type Props = { readonly letterId: string; readonly total: number; readonly onClose: () => void };

const papers = [
  { kind: 'pdf', icon: Printer, how: 'print' },
  { kind: 'docx', icon: FileDown, how: 'save' },
  { kind: 'docx-to-edit', icon: FilePen, how: 'save' },
  { kind: 'zip', icon: FileArchive, how: 'save' },
] as const satisfies readonly { kind: ManyPaper; icon: typeof Printer; how: DeliveryWay }[];

const noOffset = { x: 0, y: 0 };

export function PapersDialog({ letterId, total, onClose }: Props) {
  const { t } = useTranslation('many');
  const progress = useManyProgress(letterId);
  const [isMaking, setIsMaking] = useState(false);
  const [size, setSize] = useState<EnvelopeSize>('DL');
  const [sheet, setSheet] = useState<LabelName>('a4-3x8');

  async function send(make: () => Promise<Produced>, how: DeliveryWay): Promise<void> {
    if (isMaking) return;
    setIsMaking(true);
    try {
      await deliver(await make(), how);
    } catch (error) {
      showError(error);
    } finally {
      setIsMaking(false);
    }
  }
  const call = { id: letterId, offsetMm: noOffset, all: true };

  return (
    <Dialog
      title={t('out.title', { n: total })}
      onClose={onClose}
      width="44rem"
      footer={
        <Button inDialog tone="main" onPress={onClose}>
          {t('out.close')}
        </Button>
      }
    >
      <div className="stack form-stack">
        <p className="soft">{t('out.order')}</p>
        <h3>{t('out.letters')}</h3>
        <div className="row wrap">
          {papers.map(({ kind, icon, how }) => (
            <Button
              key={kind}
              inDialog
              icon={icon}
              isPending={isMaking}
              onPress={() => void send(() => makeMany(letterId, kind), how)}
            >
              {t(`out.${kind}`)}
            </Button>
          ))}
        </div>
        <div role="status">
          {isMaking && (
            <>
              <span>{t('out.progress', { done: progress?.done ?? 0, total })}</span>
              <Progress
                label={t('out.making')}
                done={progress?.done ?? null}
                total={total}
                valueText={t('out.progress', { done: progress?.done ?? 0, total })}
              />
            </>
          )}
        </div>
        <h3>{t('out.posts')}</h3>
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
            onPress={() => void send(() => client.call('outgoing.envelopes', { ...call, size }), 'print')}
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
            onPress={() =>
              void send(() => client.call('outgoing.labels', { ...call, sheet, skip: 0 }), 'print')
            }
          >
            {t('out.labels')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
