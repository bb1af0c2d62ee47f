/** Envelopes (ข้อ 77) and labels of all recipients: what to print on, how far the printer is off, the true sheet before printing. */
import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Produced } from '../../../../shared/contract/api.ts';
import {
  type EnvelopeSize,
  envelopeNames,
  envelopeSizes,
  type LabelName,
  labelNames,
  labelSheets,
} from '../../../../shared/letter/going-out.ts';
import { client } from '../../../api.ts';
import { Button } from '../../../components/button.tsx';
import { Dialog } from '../../../components/dialog.tsx';
import { MillimetreField } from '../../../components/millimetre-field.tsx';
import { Select } from '../../../components/select.tsx';
import { makeEnvelopes, makeLabels } from '../../../queries/after.ts';
import { showError } from '../../../queries/call.ts';
import { deliver } from '../../../queries/output.ts';
import { type Offset, usePrinterOffset } from '../../../queries/printer.ts';
import { PdfCanvas } from '../../review/document/pdf-canvas.tsx';
import { usePdf } from '../../review/document/pdf-file.ts';

type Paper = EnvelopeSize | LabelName;
const papers: readonly Paper[] = [...envelopeNames, ...labelNames];
const isLabel = (paper: Paper): paper is LabelName => labelNames.some((name) => name === paper);
/** What fits a sheet folded in three: the office's usual one. */
const usual: Paper = 'DL';
const previewWidth = 460;

export function EnvelopeDialog({ letterId, onClose }: { letterId: string; onClose: () => void }) {
  const { t } = useTranslation('after');
  const { t: stampText } = useTranslation('stamp');
  const printer = usePrinterOffset();
  const [paper, setPaper] = useState<Paper>(usual);
  const [typed, setTyped] = useState<Offset | null>(null);
  const [skip, setSkip] = useState(0);
  const offset = typed ?? printer.offset;
  const choice = { letterId, paper, offset, skip };
  const shown = usePreview(choice);

  async function print(): Promise<void> {
    try {
      await printer.keep(offset);
      await deliver(await made(choice), 'print');
    } catch (error) {
      showError(error);
    }
  }

  return (
    <Dialog
      title={t('envelope.title')}
      onClose={onClose}
      width="56rem"
      footer={
        <>
          <Button inDialog onPress={onClose}>
            {t('envelope.close')}
          </Button>
          <Button inDialog tone="main" icon={Printer} command="mainAction" onPress={() => void print()}>
            {t('envelope.print')}
          </Button>
        </>
      }
    >
      <div className="envelope-desk">
        <div className="stack after-form">
          <Select
            label={t('envelope.what')}
            options={papers.map((value) => ({ value, label: t(`envelope.size.${value}`) }))}
            value={paper}
            onChange={setPaper}
          />
          {isLabel(paper) && (
            <MillimetreField
              label={t('envelope.skip')}
              value={skip}
              least={0}
              most={labelSheets[paper].columns * labelSheets[paper].rows - 1}
              onChange={(labels) => setSkip(Math.round(labels))}
            />
          )}
          <fieldset className="stamp-offset">
            <legend>{stampText('offset')}</legend>
            <div className="after-pair">
              <MillimetreField
                label={stampText('right')}
                value={offset.x}
                onChange={(x) => setTyped({ ...offset, x })}
              />
              <MillimetreField
                label={stampText('down')}
                value={offset.y}
                onChange={(y) => setTyped({ ...offset, y })}
              />
            </div>
            <span className="hint">{stampText('offsetHint')}</span>
          </fieldset>
        </div>
        <Preview paper={paper} shown={shown} />
      </div>
    </Dialog>
  );
}

type Choice = {
  readonly letterId: string;
  readonly paper: Paper;
  readonly offset: Offset;
  readonly skip: number;
};

function made({ letterId, paper, offset, skip }: Choice): Promise<Produced> {
  return isLabel(paper)
    ? makeLabels({ id: letterId, sheet: paper, offsetMm: offset, skip })
    : makeEnvelopes({ id: letterId, size: paper, offsetMm: offset });
}

type Shown = { readonly bytes: Uint8Array; readonly pages: number };

/** Printed anew a moment after the last change; until then the sheet before stays. */
function usePreview({ letterId, paper, offset, skip }: Choice): Shown | null {
  const [shown, setShown] = useState<Shown | null>(null);
  const { x, y } = offset;
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(() => {
      made({ letterId, paper, offset: { x, y }, skip })
        .then(async ({ outputId, pages }) => ({
          bytes: await client.download(`output/${outputId}`),
          pages: pages ?? 1,
        }))
        .then((sheet) => !isGone && setShown(sheet), showError);
    }, pauseMs);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [letterId, paper, x, y, skip]);
  return shown;
}
const pauseMs = 400;

function Preview({ paper, shown }: { paper: Paper; shown: Shown | null }) {
  const { t } = useTranslation('after');
  const opened = usePdf(shown?.bytes);
  const { widthMm, heightMm } = isLabel(paper) ? { widthMm: 210, heightMm: 297 } : envelopeSizes[paper];
  const points = (widthMm / 25.4) * 72;
  const width = Math.min(previewWidth, (previewWidth * widthMm) / heightMm);
  return (
    <figure className="envelope-preview">
      <div style={{ width, aspectRatio: `${widthMm} / ${heightMm}` }}>
        {opened.state === 'open' && (
          <PdfCanvas
            file={opened.file}
            page={1}
            scale={width / points}
            rotation={0}
            label={t(`envelope.size.${paper}`)}
            onShown={ignore}
          />
        )}
      </div>
      <figcaption className="soft small" role="status">
        {shown === null ? t('envelope.making') : t('envelope.preview', { page: 1, pages: shown.pages })}
      </figcaption>
    </figure>
  );
}

function ignore(): void {
  // The picture itself says whether it was drawn.
}
