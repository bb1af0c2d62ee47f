/** "ลงรับแล้ว": number, date and time as they go into the receive stamp (ตรารับหนังสือ, form 12), large. ส่งต่อ, or ย้อน: the number stays, voided. */
import { writtenOf } from '../../../shared/register/running.ts';
import './logged-strip.css';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, Forward, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { isoDayOf } from '../../../shared/thai/date.ts';
import { Button } from '../../components/button.tsx';
import { read, useWrite } from '../../queries/call.ts';
import { useFormat } from '../../text/use-format.ts';
import { VoidDialog } from '../registers/void-dialog.tsx';
import { StampButton } from '../stamp/stamp-button.tsx';
import { setLastLogged, useLastLogged } from './last-logged.ts';

export function LoggedStrip() {
  const { t } = useTranslation('review');
  const { t: common } = useTranslation('common');
  const format = useFormat();
  const [, navigate] = useLocation();
  const entry = useLastLogged();
  const forward = useWrite('letter.forward', { invalidates: ['letter.list', 'register.get', 'app.status'] });
  const [isVoiding, setVoiding] = useState(false);
  const isVoided = useQuery({ ...read('register.get', { id: entry?.id ?? '' }), enabled: entry !== null })
    .data?.entry.voided;
  useEffect(() => {
    if (isVoided) setLastLogged(null);
  }, [isVoided]);
  const day = entry === null ? null : isoDayOf(new Date(entry.enteredAt));
  return (
    <div role="status">
      {entry !== null && day !== null && (
        <div className="message done logged-strip">
          <CircleCheck aria-hidden="true" />
          <strong className="nb">{t('logged.done')}</strong>
          <dl className="stamp" aria-label={t('logged.stamp')}>
            <dt>{t('logged.running')}</dt>
            <dd>{format.digits(writtenOf(entry))}</dd>
            <dt>{t('logged.date')}</dt>
            <dd>{format.shortDate(day)}</dd>
            <dt>{t('logged.time')}</dt>
            <dd>{format.time(entry.enteredAt)}</dd>
          </dl>
          <span className="soft clip grow" title={entry.subject}>
            {entry.subject}
          </span>
          <StampButton entry={entry} />
          <Button
            icon={Forward}
            command="forward"
            onPress={() =>
              // Not a callback of the mutation: who is quick presses while the screen still changes to the next letter.
              void forward
                .mutateAsync({ entryId: entry.id })
                .then((letter) => navigate(`/drafts/${letter.id}`))
                .catch(() => undefined)
            }
          >
            {t('logged.forward')}
          </Button>
          <Button does="register.void" tone="quiet" onPress={() => setVoiding(true)}>
            {t('logged.undo')}
          </Button>
          <Button tone="quiet" icon={X} label={common('action.close')} onPress={() => setLastLogged(null)} />
        </div>
      )}
      {entry !== null && isVoiding && <VoidDialog entry={entry} onClose={() => setVoiding(false)} />}
    </div>
  );
}
