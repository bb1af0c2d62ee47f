/** Anchors on paper: printed with those of the last days, and compared with what was typed in from such a sheet. */
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { leastAnchorDigits } from '../../../shared/register/evidence.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Answers } from '../../components/answers.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { TextField } from '../../components/text-field.tsx';
import { showError } from '../../queries/call.ts';
import { printAnchors, useAnchor, useAnchors, useCheck } from '../../queries/evidence.ts';
import { deliver } from '../../queries/output.ts';

/** What one sheet of A4 takes. */
const printedDays = 30;

export function PaperPart() {
  const { t } = useTranslation('evidence');
  const anchor = useAnchor();
  const [latest] = useAnchors(1).data ?? [];
  const [isComparing, setIsComparing] = useState(false);
  const [isPrinting, setIsPrinting] = useState(false);

  async function print(): Promise<void> {
    setIsPrinting(true);
    try {
      await anchor.mutateAsync({});
      await deliver(await printAnchors(printedDays), 'open');
    } catch (error) {
      showError(error);
    } finally {
      setIsPrinting(false);
    }
  }

  return (
    <section className="panel pad stack" aria-labelledby="paper-title">
      <h2 id="paper-title">{t('paper.title')}</h2>
      <p className="small soft">{t('paper.explain')}</p>
      <p className="small">
        {latest === undefined ? t('paper.none') : t('paper.latest', { day: latest.day, seq: latest.seq })}
      </p>
      <div className="row wrap">
        <Button does="evidence.anchor" icon={Printer} isPending={isPrinting} onPress={() => void print()}>
          {t('paper.print')}
        </Button>
        <Button does="evidence.check" onPress={() => setIsComparing(true)}>
          {t('paper.compare')}
        </Button>
      </div>
      {isComparing && <CompareDialog onClose={() => setIsComparing(false)} />}
    </section>
  );
}

function CompareDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('evidence');
  const check = useCheck();
  const [typedSeq, setTypedSeq] = useState('');
  const [digits, setDigits] = useState('');
  const seq = Number(toArabicDigits(typedSeq).replace(/[\s,]/g, ''));
  const isSeq = typedSeq.trim() !== '' && Number.isSafeInteger(seq) && seq >= 0;
  const plain = toArabicDigits(digits).replace(/[\s-]/g, '').toLowerCase();
  const isAnchor = new RegExp(`^[0-9a-f]{${leastAnchorDigits},64}$`).test(plain);
  return (
    <Dialog
      title={t('paper.compare')}
      onClose={onClose}
      footer={
        <Answers
          cancel={t('paper.cancel')}
          onCancel={onClose}
          answer={t('paper.save')}
          onAnswer={async () => {
            await check.mutateAsync({ paper: { seq, digits: plain } });
            onClose();
          }}
          heldBack={isSeq ? (isAnchor ? null : t('paper.needDigits')) : t('paper.needSeq')}
        />
      }
    >
      <div className="stack">
        <TextField
          label={t('paper.seq')}
          value={typedSeq}
          onChange={setTypedSeq}
          inputMode="numeric"
          autoFocus
        />
        <TextField label={t('paper.digits')} value={digits} onChange={setDigits} />
      </div>
    </Dialog>
  );
}
