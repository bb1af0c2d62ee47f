/**
 * What becomes of scans that were sent to their lines: each is read first, so that this goes on after the call. Scans
 * of an earlier visit that still wait for something are shown as well.
 */
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { ScanOutcome, ScanState } from '../../../shared/contract/exchange-schemas.ts';
import { Button } from '../../components/button.tsx';
import { Progress } from '../../components/progress.tsx';
import { useAttachUnread, useScanStates } from '../../queries/exchange.ts';

export type SentScan = ScanOutcome & { readonly name: string };

type Line = {
  readonly key: string;
  readonly name: string;
  readonly outcome: ScanState['outcome'] | 'in-inbox' | 'failed';
  readonly state: ScanState | null;
};

export function ScansUnderWay({ sent }: { readonly sent: readonly SentScan[] }) {
  const { t } = useTranslation('exchange');
  const states = useScanStates(sent.flatMap(({ importId }) => importId ?? [])).data ?? [];
  const lines = linesOf(sent, states);
  if (lines.length === 0) return null;
  const done = lines.filter(({ outcome }) => outcome !== 'reading').length;
  const attached = lines.filter(({ outcome }) => outcome === 'attached').length;
  const words = t('scans.underWay', { done, total: lines.length, attached });
  return (
    <>
      <p id="exchange-under-way" role="status">
        <strong>{words}</strong>
      </p>
      {done < lines.length && (
        <Progress label={t('tab.scans')} done={done} total={lines.length} valueText={words} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="exchange-scroll" tabIndex={0} aria-labelledby="exchange-under-way">
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">{t('scans.name')}</th>
              <th scope="col">{t('scans.outcome')}</th>
              <th scope="col">{t('scans.entry')}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <UnderWay key={line.key} line={line} />
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function UnderWay({ line: { name, outcome, state } }: { readonly line: Line }) {
  const { t } = useTranslation('exchange');
  const attaching = useAttachUnread();
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        {t(`scans.became.${outcome}`)}
        {outcome === 'unread' && state !== null && (
          <div>
            <Button
              does="exchange.attachUnread"
              isPending={attaching.isPending}
              onPress={() => attaching.mutate({ importId: state.importId })}
            >
              {t('scans.attachUnread')}
            </Button>
          </div>
        )}
        {outcome === 'asked' && (
          <div>
            <Link href="/inbox">{t('scans.answer')}</Link>
          </div>
        )}
      </td>
      <td>
        {state !== null && (
          <Link href={`/${state.entry.book}?entry=${state.entry.id}`}>
            {`${t(state.entry.book)} ${t('scans.running', state.entry)}`}
          </Link>
        )}
      </td>
    </tr>
  );
}

/** Those of this visit first, as they were sent; a name that is kept no more is still known here. */
function linesOf(sent: readonly SentScan[], states: readonly ScanState[]): readonly Line[] {
  const byImport = new Map(states.map((state) => [state.importId, state]));
  const mine = sent.map(({ uploadId, importId, name, outcome }): Line => {
    const state = importId === null ? undefined : byImport.get(importId);
    return { key: uploadId, name, outcome: state?.outcome ?? outcome, state: state ?? null };
  });
  const known = new Set(sent.map(({ importId }) => importId));
  const earlier = states
    .filter(({ importId }) => !known.has(importId))
    .map((state): Line => ({ key: state.importId, name: state.name, outcome: state.outcome, state }));
  return [...mine, ...earlier];
}
