/** Those of a set who have not answered, unfolded when asked for: each with its own letter, ticked on the spot. */
import { Check, ChevronDown, ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SilentRecipient, WaitingLetter } from '../../../../shared/letter/dispatch.ts';
import { Button } from '../../../components/button.tsx';
import { showMessage } from '../../../components/messages.ts';
import { useTick } from '../../../queries/after.ts';
import { useToday } from '../../../queries/app.ts';

export function SilentOfSet({ letter }: { readonly letter: WaitingLetter }) {
  const { t } = useTranslation('after');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        tone="quiet"
        icon={isOpen ? ChevronDown : ChevronRight}
        isPressed={isOpen}
        onPress={() => setOpen(!isOpen)}
      >
        {t('waiting.unfold', { total: letter.silent.length })}
      </Button>
      {isOpen && (
        <ul className="silent-list" aria-label={t('waiting.unfold', { total: letter.silent.length })}>
          {letter.silent.map((row) => (
            <SilentLine key={`${row.letterId}-${row.position}`} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}

function SilentLine({ row }: { readonly row: SilentRecipient }) {
  const { t } = useTranslation('after');
  const today = useToday();
  const tick = useTick();
  const { letterId, position, deadline, number, name } = row;
  const nameId = useId();
  const onSuccess = () => showMessage({ tone: 'done', title: t('recipients.tick.replied', { name }) });
  const isLate = deadline !== null && deadline < today;
  return (
    <li>
      <Link href={`/drafts/${letterId}`} className="nb">
        {number}
      </Link>
      <span className="grow" id={nameId}>
        {name}
      </span>
      {deadline !== null && (
        <span className={isLate ? 'small is-late' : 'soft small'}>
          {t(isLate ? 'recipients.overdue' : 'recipients.due', { day: deadline })}
        </span>
      )}
      <Button
        does="dispatch.tick"
        size="small"
        icon={Check}
        describedBy={nameId}
        onPress={() =>
          tick.mutate({ letterId, positions: [position], step: 'replied', isDone: true }, { onSuccess })
        }
      >
        {t('waiting.replied')}
      </Button>
    </li>
  );
}
