/** ตั้งค่า, เครื่องนี้: what was found, checking again, and the page that an office can send to whoever helps. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type MachineReport, toLookAt } from '../../../shared/office/machine.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/message.tsx';
import { useMay } from '../../components/rights.ts';
import { showError } from '../../queries/call.ts';
import { useDiagnostics, useMachine } from '../../queries/machine.ts';
import { deliver } from '../../queries/output.ts';
import { MachineFindings } from './machine-findings.tsx';

export function MachinePart() {
  const { t } = useTranslation('machine');
  const machine = useMachine();
  const mayShow = useMay('machine.diagnostics');
  return (
    <div className="stack form-stack">
      <p className="soft">{t('intro')}</p>
      <Loaded query={machine}>{(report) => <Found report={report} />}</Loaded>
      <div className="row wrap">
        <Button onPress={() => void machine.refetch()} isPending={machine.isFetching}>
          {t('again')}
        </Button>
        {machine.data !== undefined && <span className="soft">{t('at', { at: machine.data.at })}</span>}
      </div>
      {mayShow && <Diagnostics />}
    </div>
  );
}

function Found({ report }: { readonly report: MachineReport }) {
  const { t } = useTranslation('machine');
  const n = toLookAt(report).length;
  return (
    <>
      <Notice tone={n === 0 ? 'done' : 'doubt'} title={n === 0 ? t('allFine') : t('toLookAt', { n })} />
      <MachineFindings findings={report.findings} />
    </>
  );
}

function Diagnostics() {
  const { t } = useTranslation('machine');
  const diagnostics = useDiagnostics();
  const titleId = useId();
  const made = diagnostics.data;
  return (
    <section className="stack form-stack" aria-labelledby={titleId}>
      <h3 id={titleId}>{t('diagnostics.title')}</h3>
      <p className="soft">{t('diagnostics.intro')}</p>
      <div className="row wrap">
        <Button onPress={() => diagnostics.mutate()} isPending={diagnostics.isPending}>
          {t('diagnostics.make')}
        </Button>
        {made !== undefined && (
          <Button tone="main" onPress={() => void deliver(made.produced, 'save').catch(showError)}>
            {t('diagnostics.save')}
          </Button>
        )}
      </div>
      {made !== undefined && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is read by keys
        <section className="diagnostics small" tabIndex={0} aria-label={t('diagnostics.whole')}>
          <pre lang="en">{made.text}</pre>
        </section>
      )}
    </section>
  );
}
