/** Letters with where they lie and how long, to choose from: one row a line of the registers. */

import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EntryBrief, KeptEntry } from '../../../shared/keeping/kept.ts';
import { storingStamp, usualRetention, yearsOf } from '../../../shared/keeping/retention.ts';
import { writtenWithYear } from '../../../shared/register/running.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Chip } from '../../components/chip.tsx';

type TableProps = {
  readonly rows: readonly KeptEntry[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  /** Says when the time of keeping ended, instead of what would be proposed. */
  readonly isSurvey?: boolean;
};

export function KeptTable({ rows, chosen, onChoose, isSurvey = false }: TableProps) {
  const { t } = useTranslation('keeping');
  const ids = rows.map(({ entry }) => entry.id);
  const all = ids.length > 0 && ids.every((id) => chosen.has(id));
  const some = ids.some((id) => chosen.has(id));
  const toggle = (some: readonly string[], isOn: boolean) => {
    const next = new Set(chosen);
    for (const id of some)
      if (isOn) next.add(id);
      else next.delete(id);
    onChoose(next);
  };
  return (
    <div className="keeping-table">
      <table className="list-table" aria-label={t('table.label')}>
        <thead>
          <tr>
            <th scope="col" className="pick-box">
              <Checkbox
                label={t('table.selectAll')}
                isSelected={all}
                isIndeterminate={some && !all}
                onChange={(isOn) => toggle(ids, isOn)}
              />
            </th>
            <th scope="col">{t('table.number')}</th>
            <th scope="col" className="letter">
              {t('table.letter')}
            </th>
            <th scope="col">{t('table.retention')}</th>
            <th scope="col" className="spare place">
              {t('table.place')}
            </th>
            <th scope="col">{t('table.state')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((kept) => (
            <tr key={kept.entry.id} className={chosen.has(kept.entry.id) ? 'is-chosen' : undefined}>
              <td className="pick-box">
                <Checkbox
                  label={t('table.select', { number: writtenWithYear(kept.entry) })}
                  isSelected={chosen.has(kept.entry.id)}
                  onChange={(isOn) => toggle([kept.entry.id], isOn)}
                />
              </td>
              <EntryNumber entry={kept.entry} />
              <td className="letter">
                <EntryWords entry={kept.entry} />
              </td>
              <td>{isSurvey ? <Ended kept={kept} /> : <Period kept={kept} />}</td>
              <td className="spare">
                <Place kept={kept} />
              </td>
              <td>
                <State kept={kept} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function EntryNumber({ entry }: { readonly entry: EntryBrief }) {
  const { t } = useTranslation('keeping');
  return (
    <th scope="row" className="nb">
      {t(`table.${entry.book}`, { number: writtenWithYear(entry) })}
    </th>
  );
}

export function EntryWords({ entry }: { readonly entry: EntryBrief }) {
  const { t } = useTranslation('keeping');
  const { documentNumber, from, subject } = entry;
  return (
    <>
      <div className="clip2" title={subject}>
        {subject}
      </div>
      <div className="small soft">
        {documentNumber === null
          ? t('table.fromOnly', { from })
          : t('table.from', { number: documentNumber, from })}
      </div>
    </>
  );
}

/** The class it has, or the one proposed with the reason for it. */
function Period({ kept: { filing, proposal } }: { readonly kept: KeptEntry }) {
  const { t } = useTranslation('keeping');
  if (filing !== null) return <span className="nb">{storingStamp(filing).text}</span>;
  return (
    <>
      <span className="soft">
        {t('table.proposed')} {t(`retention.${proposal.retention}`)}
      </span>
      {proposal.because !== 'usual' && <div className="small soft">{t(`because.${proposal.because}`)}</div>}
    </>
  );
}

/** Counted ten years where nobody gave it a class. */
function Ended({ kept: { filing, entry } }: { readonly kept: KeptEntry }) {
  const { t } = useTranslation('keeping');
  const end = filing === null ? entry.year + (yearsOf[usualRetention] ?? 0) : filing.keepUntil;
  return (
    <>
      {end !== null && <span className="nb">{t('destroy.endedIn', { year: end })}</span>}
      {filing === null && <div className="small soft">{t('destroy.nobody')}</div>}
    </>
  );
}

function Place({ kept: { filing, entry } }: { readonly kept: KeptEntry }) {
  const { t } = useTranslation('keeping');
  return (
    <>
      {filing !== null && filing.place !== '' && <div className="break">{filing.place}</div>}
      {filing !== null && filing.fileCode !== '' && (
        <div className="small soft">{t('table.code', { code: filing.fileCode })}</div>
      )}
      {entry.hasFile && (
        <div className="small soft nb">
          <FileText aria-hidden="true" /> {t('table.hasFile')}
        </div>
      )}
    </>
  );
}

function State({ kept: { filing, loan } }: { readonly kept: KeptEntry }) {
  const { t } = useTranslation('keeping');
  if (filing?.outcome != null && filing.outcomeOn !== null)
    return (
      <Chip tone={filing.outcome === 'destroyed' ? 'urgent' : 'go'}>
        {t(`outcome.${filing.outcome}`, { day: filing.outcomeOn })}
      </Chip>
    );
  return (
    <div className="stack">
      {loan !== null && (
        <span>
          <Chip tone="doubt">{t('table.lentTo', { name: loan.borrower })}</Chip>
        </span>
      )}
      <span className="small soft nb">
        {filing?.storedOn == null ? t('table.atHand') : t('table.storedOn', { day: filing.storedOn })}
      </span>
    </div>
  );
}

type PagerProps = {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
};

/** Pages count from 0 here, from 1 before the clerk. */
export function Pager({ page, pages, onPage }: PagerProps) {
  const { t } = useTranslation('keeping');
  if (pages <= 1) return null;
  return (
    <div className="row">
      <Button size="small" onPress={() => onPage(Math.max(0, page - 1))}>
        {t('table.previous')}
      </Button>
      <span className="small">{t('table.pages', { page: page + 1, pages })}</span>
      <Button size="small" onPress={() => onPage(Math.min(pages - 1, page + 1))}>
        {t('table.next')}
      </Button>
    </div>
  );
}
