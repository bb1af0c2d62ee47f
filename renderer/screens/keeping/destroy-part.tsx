/** ทำลาย: the yearly survey of what ran out, and the lists of form 25 on their way. */
import { FileCheck2, ListChecks } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Select } from '../../components/select.tsx';
import { useToday } from '../../queries/app.ts';
import { useSurvey } from '../../queries/keeping.ts';
import { useFormat } from '../../text/use-format.ts';
import { ChooseLetters } from './choose-letters.tsx';
import { ListsMade } from './lists-made.tsx';
import { MakeListDialog } from './make-list-dialog.tsx';

const yearsBack = 10;

export function DestroyPart() {
  const { t } = useTranslation('keeping');
  const format = useFormat();
  // The survey of a year is made when the year is over (ข้อ 66).
  const lastYear = buddhistYear(useToday()) - 1;
  const [year, setYear] = useState(lastYear);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isMaking, setIsMaking] = useState(false);
  const survey = useSurvey('ended', year);
  return (
    <>
      <div className="keeping-bar">
        <Select
          label={t('destroy.survey')}
          value={String(year)}
          options={Array.from({ length: yearsBack }, (_, back) => lastYear - back).map((value) => ({
            value: String(value),
            label: format.digits(value),
          }))}
          onChange={(value) => {
            setYear(Number(value));
            setChosen(new Set());
          }}
        />
        <Button
          does="keeping.makeList"
          tone="main"
          icon={ListChecks}
          heldBack={chosen.size === 0 ? t('store.chooseFirst') : null}
          onPress={() => setIsMaking(true)}
        >
          {t('destroy.make')}
        </Button>
        <span className="soft small" role="status">
          {chosen.size === 0
            ? t('table.total', { n: survey.data?.total ?? 0 })
            : t('table.chosen', { n: chosen.size })}
        </span>
      </div>
      <p className="soft small">{t('destroy.deadline')}</p>
      <Loaded query={survey}>
        {({ rows, total }) =>
          total === 0 ? (
            <EmptyState icon={FileCheck2} title={t('destroy.none')} />
          ) : (
            <>
              {rows.length < total && (
                <p className="small">{t('destroy.more', { shown: rows.length, total })}</p>
              )}
              <ChooseLetters rows={rows} chosen={chosen} onChoose={setChosen} isSurvey />
            </>
          )
        }
      </Loaded>
      <ListsMade forms={['destruction']} />
      {isMaking && (
        <MakeListDialog
          form="destruction"
          ofYear={year}
          entryIds={[...chosen]}
          onClose={(isDone) => {
            setIsMaking(false);
            if (isDone) setChosen(new Set());
          }}
        />
      )}
    </>
  );
}
