/** Many scans at once: by the number in its name each finds its line; the rest goes to the inbox. */
import { Files } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScanMatch, ScanOutcome } from '../../../shared/contract/exchange-schemas.ts';
import { acceptedKinds } from '../../../shared/document/accepted-kinds.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { toArabicDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { Progress } from '../../components/progress.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useToday } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { matchScans, useAttachScans } from '../../queries/exchange.ts';
import { uploadFile } from '../../queries/upload.ts';
import { useFormat } from '../../text/use-format.ts';
import { useFilePicker } from '../inbox/use-file-picker.ts';
import { ScansUnderWay, type SentScan } from './scans-under-way.tsx';

export function ScansPart() {
  const { t } = useTranslation('exchange');
  const { digits } = useFormat();
  const [book, setBook] = useState<'received' | 'sent'>('received');
  const [year, setYear] = useState(digits(buddhistYear(useToday())));
  const [sent, setSent] = useState<{ readonly done: number; readonly total: number } | null>(null);
  const [matches, setMatches] = useState<readonly ScanMatch[]>([]);
  const [outcomes, setOutcomes] = useState<readonly SentScan[]>([]);
  const picker = useFilePicker((files) => void take(files));

  async function take(files: readonly File[]): Promise<void> {
    try {
      const uploadIds: string[] = [];
      for (const [done, file] of files.entries()) {
        setSent({ done, total: files.length });
        uploadIds.push(await uploadFile(file));
      }
      const typed = Number(toArabicDigits(year));
      const ofYear = typed >= 2400 && typed <= 2800 ? typed : null;
      if (uploadIds.length > 0) setMatches(await matchScans({ uploadIds, book, year: ofYear }));
    } catch (error) {
      showError(error);
    } finally {
      setSent(null);
    }
  }

  return (
    <section className="exchange-part" aria-label={t('tab.scans')}>
      <p className="soft">{t('scans.intro')}</p>
      <div className="row wrap exchange-choices">
        <RadioGroup
          label={t('scans.defaultBook')}
          orientation="horizontal"
          options={(['received', 'sent'] as const).map((one) => ({ value: one, label: t(one) }))}
          value={book}
          onChange={setBook}
        />
        <TextField label={t('year')} inputMode="numeric" value={year} onChange={setYear} />
      </div>
      <div>
        <input ref={picker.input} type="file" multiple accept={acceptedKinds} hidden onChange={picker.take} />
        <Button does="exchange.attachScans" icon={Files} isPending={sent !== null} onPress={picker.open}>
          {t('scans.choose')}
        </Button>
      </div>
      {sent !== null && <Progress label={t('scans.choose')} {...sent} valueText={t('scans.sending', sent)} />}
      {matches.length > 0 && sent === null && (
        <Matches
          matches={matches}
          onSent={(came) => {
            const names = new Map(matches.map(({ uploadId, name }) => [uploadId, name]));
            setOutcomes(came.map((one) => ({ ...one, name: names.get(one.uploadId) ?? '' })));
            setMatches([]);
          }}
        />
      )}
      {matches.length === 0 && sent === null && <ScansUnderWay sent={outcomes} />}
    </section>
  );
}

type MatchesProps = {
  readonly matches: readonly ScanMatch[];
  readonly onSent: (outcomes: readonly ScanOutcome[]) => void;
};

function Matches({ matches, onSent }: MatchesProps) {
  const { t } = useTranslation('exchange');
  const attaching = useAttachScans();
  const attach = matches.flatMap(({ uploadId, outcome, entry }) =>
    outcome === 'attach' && entry !== null ? [{ uploadId, entryId: entry.id }] : [],
  );
  const toInbox = matches.filter(({ outcome }) => outcome !== 'attach').map(({ uploadId }) => uploadId);
  const counts = { attach: attach.length, rest: toInbox.length };
  const act = () => attaching.mutate({ attach, toInbox }, { onSuccess: onSent });
  return (
    <>
      <p id="exchange-matches" role="status">
        <strong>{t('scans.summary', counts)}</strong>
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="exchange-scroll" tabIndex={0} aria-labelledby="exchange-matches">
        <table className="list-table">
          <thead>
            <tr>
              <th scope="col">{t('scans.name')}</th>
              <th scope="col">{t('scans.outcome')}</th>
              <th scope="col">{t('scans.entry')}</th>
            </tr>
          </thead>
          <tbody>
            {matches.map(({ uploadId, name, outcome, entry, isYearClosed }) => (
              <tr key={uploadId}>
                <th scope="row">{name}</th>
                <td>{t(`scans.is.${outcome === 'attach' && isYearClosed ? 'attach-closed' : outcome}`)}</td>
                <td>{entry === null ? '' : `${t(entry.book)} ${t('scans.running', entry)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div>
        <Button does="exchange.attachScans" tone="main" isPending={attaching.isPending} onPress={act}>
          {t('scans.act', counts)}
        </Button>
      </div>
    </>
  );
}
