/** Whether everything still holds: the last check, one now, the first break in plain words. */
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EvidenceStatus } from '../../../shared/contract/evidence-schemas.ts';
import type { CheckProgress, KeptCheck } from '../../../shared/register/evidence.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Notice } from '../../components/message.tsx';
import { Progress } from '../../components/progress.tsx';
import { useCancelCheck, useCheck, useEvidenceStatus } from '../../queries/evidence.ts';
import { useFormat } from '../../text/use-format.ts';
import { breakText, fieldText, personText } from './words.ts';

export function CheckPart() {
  const { t } = useTranslation('evidence');
  const status = useEvidenceStatus();
  return (
    <section className="panel pad stack" aria-labelledby="check-title">
      <h2 id="check-title">{t('check.title')}</h2>
      <p className="small soft">{t('check.explain')}</p>
      <Loaded query={status}>{(known) => <State status={known} />}</Loaded>
    </section>
  );
}

function State({ status: { running, last, failedAt, nextOn } }: { status: EvidenceStatus }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const check = useCheck();
  const cancel = useCancelCheck();
  return (
    <>
      <div role="status" className="stack">
        {failedAt !== null && running === null && (
          <Notice tone="error" title={t('check.failed', { at: format.moment(failedAt) })}>
            {t('check.failedTodo')}
          </Notice>
        )}
        {last === null ? <p>{t('check.never')}</p> : <Result check={last} />}
      </div>
      {running === null ? (
        <>
          <div>
            <Button
              does="evidence.check"
              icon={ShieldCheck}
              isPending={check.isPending}
              onPress={() => check.mutate({})}
            >
              {t('check.start')}
            </Button>
          </div>
          {(last !== null || failedAt !== null) && (
            <p className="small soft">{t('check.next', { day: nextOn })}</p>
          )}
        </>
      ) : (
        <>
          <Going progress={running} />
          <div>
            <Button does="evidence.cancel" onPress={() => cancel.mutate({})}>
              {t('check.cancel')}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function Going({ progress: { step, done, total } }: { progress: CheckProgress }) {
  const { t } = useTranslation('evidence');
  const words = t('check.progress', { step: t(`check.step.${step}`), done, total });
  return (
    <div>
      <p className="small">{words}</p>
      <Progress label={t('check.running')} done={done} total={total} valueText={words} />
    </div>
  );
}

function Result({ check: { by, result } }: { check: KeptCheck }) {
  const { t } = useTranslation('evidence');
  const format = useFormat();
  const { figures, breaks, first, paper } = result;
  const Icon = breaks === 0 ? ShieldCheck : ShieldAlert;
  return (
    <>
      <p className={breaks === 0 ? 'row evidence-holds' : 'row evidence-broken'}>
        <Icon aria-hidden="true" />
        <strong>{breaks === 0 ? t('check.holds') : t('check.broken', { n: breaks })}</strong>
      </p>
      {first !== null && (
        <Notice tone="error" title={breakText(t, first)}>
          {first.differences.map(({ column, logged, found }) => (
            <p key={column} className="small">
              {fieldText(t, first.row?.kind ?? '', column) ?? column}
              {logged !== undefined && found !== undefined && (
                <>
                  {': '}
                  {t('check.logged')} “{logged || t('blank')}” · {t('check.found')} “{found || t('blank')}”
                </>
              )}
            </p>
          ))}
          <p className="small">{t('check.whatToDo')}</p>
        </Notice>
      )}
      {paper !== null && <p>{t(`paper.${paper}`)}</p>}
      <p className="small soft">
        {t('check.when', { at: format.moment(result.at), by: personText(t, by), seconds: result.seconds })}
      </p>
      <p className="small soft">{t('check.figures', figures)}</p>
      {figures.erased > 0 && <p className="small soft">{t('check.erased', { n: figures.erased })}</p>}
      {figures.outside > 0 && (
        <p className="small evidence-broken">{t('check.outside', { n: figures.outside })}</p>
      )}
      {figures.orphans > 0 && <p className="small soft">{t('check.orphans', { n: figures.orphans })}</p>}
    </>
  );
}
