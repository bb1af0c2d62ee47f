/** ส่งมอบ: what grew twenty years old, to the National Archives or kept by us (21, 22); and deposits (23). */
import { Landmark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { Select } from '../../components/select.tsx';
import { useToday } from '../../queries/app.ts';
import { useKept, useSurvey } from '../../queries/keeping.ts';
import { useFormat } from '../../text/use-format.ts';
import { ChooseLetters } from './choose-letters.tsx';
import { ListsMade } from './lists-made.tsx';
import { MakeListDialog } from './make-list-dialog.tsx';

const forms = ['transfer', 'kept', 'deposit'] as const;
type Form = (typeof forms)[number];
const yearsBack = 10;
const mostStored = 500;

export function HandOverPart() {
  const { t } = useTranslation('keeping');
  const format = useFormat();
  const thisYear = buddhistYear(useToday());
  const [form, setForm] = useState<Form>('transfer');
  const [year, setYear] = useState(thisYear - 1);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isMaking, setIsMaking] = useState(false);
  const isDeposit = form === 'deposit';
  const old = useSurvey('old', year);
  const stored = useKept({
    stage: 'stored',
    book: null,
    year: null,
    text: null,
    offset: 0,
    limit: mostStored,
  });
  return (
    <>
      <div className="keeping-bar">
        <Select
          label={t('handOver.form')}
          value={form}
          options={forms.map((value) => ({ value, label: t(`lists.form.${value}`) }))}
          onChange={(value) => {
            setForm(value);
            setChosen(new Set());
          }}
        />
        {!isDeposit && (
          <Select
            label={t('handOver.year')}
            value={String(year)}
            options={Array.from({ length: yearsBack }, (_, back) => thisYear - 1 - back).map((value) => ({
              value: String(value),
              label: format.digits(value),
            }))}
            onChange={(value) => {
              setYear(Number(value));
              setChosen(new Set());
            }}
          />
        )}
        <Button
          does="keeping.makeList"
          tone="main"
          icon={Landmark}
          heldBack={chosen.size === 0 ? t('store.chooseFirst') : null}
          onPress={() => setIsMaking(true)}
        >
          {t('handOver.make')}
        </Button>
        {chosen.size > 0 && (
          <span className="soft small" role="status">
            {t('table.chosen', { n: chosen.size })}
          </span>
        )}
      </div>
      <p className="soft small">{isDeposit ? t('handOver.depositHint') : t('handOver.deadline')}</p>
      <Loaded query={isDeposit ? stored : old}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState icon={Landmark} title={isDeposit ? t('handOver.noneStored') : t('handOver.none')} />
          ) : (
            <ChooseLetters rows={rows} chosen={chosen} onChoose={setChosen} />
          )
        }
      </Loaded>
      <ListsMade forms={forms} />
      {isMaking && (
        <MakeListDialog
          form={form}
          ofYear={isDeposit ? thisYear : year}
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
