/** ประวัติการใช้งาน: every change, newest first; beside it whether it all still holds, and the anchors on paper. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { type LogFilter, logGroupNames, mostLogCounted } from '../../shared/register/evidence.ts';
import { Button } from '../components/button.tsx';
import { useMay } from '../components/rights.ts';
import { Screen } from '../components/screen.tsx';
import { Select } from '../components/select.tsx';
import { ThaiDateField } from '../components/thai-date-field.tsx';
import { useLogRows, usePeople } from '../queries/evidence.ts';
import { CheckPart } from './history/check-part.tsx';
import './history/history.css';
import { LogExport } from './history/log-export.tsx';
import { LogList } from './history/log-list.tsx';
import { PaperPart } from './history/paper-part.tsx';
import { personText } from './history/words.ts';

type Chosen = Pick<LogFilter, 'by' | 'group' | 'from' | 'to'>;

/** Whether it all holds everybody may see; who did what is for whoever keeps the office's log. */
export function HistoryScreen() {
  return useMay('evidence.log') ? <WholeHistory /> : <ChecksAlone />;
}

function ChecksAlone() {
  const { t } = useTranslation('evidence');
  return (
    <Screen title={t('title')}>
      <div className="evidence-side evidence-alone">
        <p className="soft">{t('notYours')}</p>
        <CheckPart />
        <PaperPart />
      </div>
    </Screen>
  );
}

function WholeHistory() {
  const { t } = useTranslation('evidence');
  const [, navigate] = useLocation();
  const { kind, id } = useParams<{ kind?: string; id?: string }>();
  const [chosen, setChosen] = useState<Chosen>({});
  const [range, setRange] = useState({ first: 0, last: 30 });
  const row = kind === undefined || id === undefined ? undefined : { kind, id: decodeURIComponent(id) };
  const filter = row === undefined ? chosen : { ...chosen, row };
  const rows = useLogRows(filter, range.first, range.last);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const isCut = isFiltered && rows.total >= mostLogCounted;
  return (
    <Screen
      title={t('title')}
      aside={
        rows.isLoading
          ? undefined
          : t(isCut ? 'totalMore' : 'total', { n: isCut ? mostLogCounted - 1 : rows.total })
      }
      scroll={false}
      actions={
        <>
          {row && <Button onPress={() => navigate('/history')}>{t('showAll')}</Button>}
          {rows.total > 0 && <LogExport filter={filter} />}
        </>
      }
    >
      <div className="evidence-screen">
        <div className="evidence-log">
          {row === undefined ? (
            <Filters chosen={chosen} onChange={setChosen} />
          ) : (
            <p className="soft">{t('ofRow')}</p>
          )}
          <LogList rows={rows} onRange={setRange} resetOn={JSON.stringify(filter)} isFiltered={isFiltered} />
        </div>
        <aside className="evidence-side" data-pane="evidence-side" aria-label={t('check.title')}>
          <CheckPart />
          <PaperPart />
        </aside>
      </div>
    </Screen>
  );
}

function Filters({ chosen, onChange }: { chosen: Chosen; onChange: (chosen: Chosen) => void }) {
  const { t } = useTranslation('evidence');
  const people = usePeople().data ?? [];
  const put = (changes: { readonly [K in keyof Chosen]?: Chosen[K] | undefined }) =>
    onChange(
      Object.fromEntries(
        Object.entries({ ...chosen, ...changes }).filter(([, value]) => value !== undefined),
      ),
    );
  return (
    <fieldset className="evidence-filters">
      <legend className="vh">{t('filter.title')}</legend>
      <Select
        label={t('filter.group')}
        value={chosen.group ?? 'all'}
        options={[
          { value: 'all', label: t('filter.everything') },
          ...logGroupNames.map((name) => ({ value: name, label: t(`group.${name}`) })),
        ]}
        onChange={(group) => put({ group: logGroupNames.find((name) => name === group) })}
      />
      <Select
        label={t('filter.person')}
        value={chosen.by ?? ''}
        options={[
          { value: '', label: t('filter.everybody') },
          ...people.map((name) => ({ value: name, label: personText(t, name) })),
        ]}
        onChange={(by) => put({ by: by === '' ? undefined : by })}
      />
      <ThaiDateField
        label={t('filter.from')}
        value={chosen.from ?? null}
        onChange={(from) => put({ from: from ?? undefined })}
      />
      <ThaiDateField
        label={t('filter.to')}
        value={chosen.to ?? null}
        onChange={(to) => put({ to: to ?? undefined })}
      />
    </fieldset>
  );
}
