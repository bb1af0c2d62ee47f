/** Closing a year: who signs, what it means, the summary to print; afterwards what was changed since. */
import { Lock, Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { YearReport } from '../../../shared/office/numbers.ts';
import { formatShortThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/message.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { useKept } from '../../components/use-kept.ts';
import { showError } from '../../queries/call.ts';
import { printNumbers, useCloseYear, useNumberReport } from '../../queries/numbers.ts';
import { useSignatories } from '../../queries/office.ts';

export function ClosePart({ year, isThisYear }: { readonly year: number; readonly isThisYear: boolean }) {
  return (
    <Loaded query={useNumberReport(year)}>
      {(report) =>
        report.close === null ? (
          <OpenYear report={report} isThisYear={isThisYear} />
        ) : (
          <ClosedYear report={report} close={report.close} />
        )
      }
    </Loaded>
  );
}

function PrintButton({ report }: { readonly report: YearReport }) {
  const { t } = useTranslation('numbers');
  const [isBusy, setIsBusy] = useState(false);
  const print = () => {
    setIsBusy(true);
    printNumbers(report.year, 'summary')
      .catch(showError)
      .finally(() => setIsBusy(false));
  };
  return (
    <Button icon={Printer} command="print" isPending={isBusy} onPress={print}>
      {t(report.close === null ? 'close.printDraft' : 'close.print')}
    </Button>
  );
}

function OpenYear({ report, isThisYear }: { readonly report: YearReport; readonly isThisYear: boolean }) {
  const { t } = useTranslation('numbers');
  const close = useCloseYear();
  const head = useSignatories().data?.find(({ mode }) => mode === 'self');
  const [signer, setSigner] = useKept<string | null>('who closes a book', null);
  const [post, setPost] = useKept<string | null>('post of who closes a book', null);
  const [isAsking, setIsAsking] = useState(false);
  const { year } = report;
  const names = { signer: signer ?? head?.name ?? '', signerPost: post ?? head?.position ?? '' };

  function closeNow(): void {
    close.mutate(
      { year, ...names },
      {
        onSuccess: () => showMessage({ tone: 'done', title: t('close.done', { year }) }),
        onSettled: () => setIsAsking(false),
      },
    );
  }

  const why = isThisYear
    ? t('close.notOver', { year: year + 1 })
    : names.signer.trim() === ''
      ? t('close.needSigner')
      : null;
  return (
    <div className="stack form-stack numbers-close">
      <Notice tone="info" title={t('close.open', { year })}>
        {isThisYear ? t('close.notOver', { year: year + 1 }) : t('close.intro')}
      </Notice>
      <p className="soft">{t('close.steps')}</p>
      <div className="form-grid">
        <TextField label={t('close.signer')} value={names.signer} onChange={setSigner} />
        <TextField label={t('close.signerPost')} value={names.signerPost} onChange={setPost} />
      </div>
      <div className="row wrap">
        <PrintButton report={report} />
        <Button does="number.close" icon={Lock} heldBack={why} onPress={() => setIsAsking(true)}>
          {t('close.act', { year })}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={t('close.sure', { year })}
          answer={t('close.act', { year })}
          isPending={close.isPending}
          onConfirm={closeNow}
          onClose={() => setIsAsking(false)}
        >
          {t('close.intro')} {t('close.final')}
        </ConfirmDialog>
      )}
    </div>
  );
}

type ClosedProps = { readonly report: YearReport; readonly close: NonNullable<YearReport['close']> };

function ClosedYear({ report, close }: ClosedProps) {
  const { t } = useTranslation('numbers');
  const { year, exceptions } = report;
  return (
    <div className="stack form-stack numbers-close">
      <Notice tone="done" title={t('close.closed', { year, at: close.at })}>
        {t('close.closedBy', { by: close.by, signer: close.signer, post: close.signerPost })}
      </Notice>
      <div>
        <PrintButton report={report} />
      </div>
      <section className="numbers-section" aria-labelledby="year-exceptions">
        <h2 id="year-exceptions">{t('close.exceptions')}</h2>
        {exceptions.length === 0 ? (
          <p className="soft">{t('close.noExceptions')}</p>
        ) : (
          <ul className="numbers-exceptions">
            {exceptions.map(({ at, by, kind, reason, running }) => (
              <li key={`${at} ${kind} ${running}`}>
                <span className="nb">{formatShortThaiDate(at.slice(0, 10))}</span>{' '}
                <b>
                  {t(`close.exception.${kind}`)} {running === null ? '' : toThaiDigits(running)}
                </b>{' '}
                {reason} <span className="soft">{by}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
