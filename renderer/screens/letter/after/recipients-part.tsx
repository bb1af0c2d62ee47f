/** Who got the letter and who answered; the last day, the reminder to those who have not. */
import { BellRing, CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Dispatch, onTheList, unanswered } from '../../../../shared/letter/dispatch.ts';
import type { Letter } from '../../../../shared/letter/letter.ts';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { useToday } from '../../../queries/app.ts';
import { AnswerButton, AnswerDialog } from './answer-dialog.tsx';
import { DeadlineDialog } from './deadline-dialog.tsx';
import { DeliveryExport } from './delivery-export.tsx';
import { RecipientDialog } from './recipient-dialog.tsx';
import { RecipientGrid } from './recipient-grid.tsx';
import { RemindDialog } from './remind-dialog.tsx';

type Props = {
  readonly letter: Letter;
  readonly rows: readonly Dispatch[];
  /** Letters made together with it; 1: alone. */
  readonly setSize: number;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (positions: ReadonlySet<number>) => void;
};
type Open =
  | { readonly kind: 'deadline' | 'remind' | 'answer' }
  | { readonly kind: 'edit'; readonly row: Dispatch };

export function RecipientsPart({ letter, rows, setSize, chosen, onChoose }: Props) {
  const { t } = useTranslation('after');
  const today = useToday();
  const [onlySilent, setOnlySilent] = useState(false);
  const [open, setOpen] = useState<Open | null>(null);
  const silent = unanswered(rows);
  const here = onTheList(rows);
  const count = (of: (row: Dispatch) => string | null) => here.filter((row) => of(row) !== null).length;
  const close = () => setOpen(null);
  const aimed = chosen.size === 0 ? here : here.filter(({ position }) => chosen.has(position));
  if (rows.length === 0)
    return (
      <section className="after-part" aria-labelledby="after-recipients">
        <h3 id="after-recipients">{t('recipients.title')}</h3>
        <p className="soft">{t('recipients.none')}</p>
      </section>
    );
  return (
    <section className="after-part" aria-labelledby="after-recipients">
      <div className="row wrap">
        <h3 id="after-recipients">{t('recipients.title')}</h3>
        <span className="soft small" role="status">
          {t('recipients.summary', {
            sent: count(({ sentAt }) => sentAt),
            received: count(({ receivedAt }) => receivedAt),
            replied: count(({ repliedAt }) => repliedAt),
            total: here.length,
          })}
        </span>
      </div>
      <div className="row wrap">
        <AnswerButton letter={letter} onPress={() => setOpen({ kind: 'answer' })} />
        <Button
          does="dispatch.setDeadline"
          size="small"
          icon={CalendarClock}
          onPress={() => setOpen({ kind: 'deadline' })}
        >
          {t('recipients.deadline')}
        </Button>
        {letter.number !== null && (
          <Button
            does="paper.remind"
            size="small"
            icon={BellRing}
            heldBack={silent.length === 0 ? t('recipients.allAnswered') : null}
            onPress={() => setOpen({ kind: 'remind' })}
          >
            {t('recipients.remind')}
          </Button>
        )}
        <DeliveryExport letter={letter} rows={rows} />
        <Checkbox isSelected={onlySilent} onChange={setOnlySilent}>
          {t('recipients.onlySilent')}
        </Checkbox>
      </div>
      <RecipientGrid
        letterId={letter.id}
        rows={onlySilent ? silent : rows}
        today={today}
        chosen={chosen}
        onChoose={onChoose}
        onEdit={(row) => setOpen({ kind: 'edit', row })}
      />
      {open?.kind === 'deadline' && <DeadlineDialog letterId={letter.id} rows={aimed} onClose={close} />}
      {open?.kind === 'remind' && <RemindDialog letter={letter} silent={silent.length} onClose={close} />}
      {open?.kind === 'answer' && <AnswerDialog letter={letter} setSize={setSize} onClose={close} />}
      {open?.kind === 'edit' && <RecipientDialog letterId={letter.id} row={open.row} onClose={close} />}
    </section>
  );
}
