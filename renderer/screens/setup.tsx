/** First run, in five steps. Each step is saved when it is left; the letterhead at the right grows with every key. */
import { useQueryClient } from '@tanstack/react-query';
import { ArrowLeft, CircleHelp, FlaskConical } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { defaultOfficeSettings } from '../../shared/office/default-settings.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Loaded } from '../components/loaded.tsx';
import { MessageStrip } from '../components/message.tsx';
import { showMessage } from '../components/messages.ts';
import { useHelp } from '../components/use-help.ts';
import { useKeyListener } from '../components/use-keys.ts';
import { bindingOf } from '../keys.ts';
import { useEvents } from '../queries/events.ts';
import { useLoadSample, useOffice } from '../queries/office.ts';
import { BeginFromArchive } from './exchange/begin-from-archive.tsx';
import { loadHelp } from './help/load-help.ts';
import type { NumberDraft } from './office/numbers-form.tsx';
import type { OfficeDraft } from './office/office-form.tsx';
import { Letterhead } from './setup/letterhead.tsx';
import { MachineLine } from './setup/machine-line.tsx';
import { type Step, StepBody, StepList, StepTitle, steps } from './setup/steps.tsx';
import { putOffSetup } from './setup-later.ts';
import './setup/setup.css';

export function SetupScreen() {
  const { t } = useTranslation(['setup', 'settings', 'common']);
  useKeyListener();
  useEvents(useQueryClient(), leaveMenu);
  useEffect(() => {
    document.title = t('common:screenTitle', { screen: t('title') });
  }, [t]);
  const office = useOffice();
  const help = useHelp(loadHelp);
  return (
    <div className="setup-frame">
      <Loaded query={office}>
        {({ settings }) => (
          <Wizard
            settings={settings ?? defaultOfficeSettings()}
            isNew={settings === null}
            onHelp={help.open}
          />
        )}
      </Loaded>
      <MessageStrip />
      {help.shown && <help.shown onClose={help.close} />}
    </div>
  );
}

/** The menu's commands belong to the desk, which is not set up yet. */
function leaveMenu(): void {}

type WizardProps = {
  readonly settings: OfficeSettings;
  readonly isNew: boolean;
  readonly onHelp: () => void;
};

function Wizard({ settings, isNew, onHelp }: WizardProps) {
  const { t } = useTranslation(['setup', 'common']);
  const [, navigate] = useLocation();
  const [at, setAt] = useState(0);
  const [skipped, setSkipped] = useState<ReadonlySet<Step>>(new Set());
  const [office, setOffice] = useState<OfficeDraft>(settings);
  const [numbers, setNumbers] = useState<NumberDraft | null>(null);
  const [signature, setSignature] = useState<readonly string[]>([]);
  const formId = useId();
  const step = steps[at] ?? 'office';
  const following = steps[at + 1];
  const leave = (isSkipped: boolean) => {
    const others = [...skipped].filter((name) => name !== step);
    setSkipped(new Set(isSkipped ? [...others, step] : others));
    if (following !== undefined) setAt(at + 1);
    else {
      navigate('/');
      showMessage({ tone: 'done', title: t('finished') });
    }
  };
  const goOn = () => leave(false);
  const skip = () => {
    // Without the office's name there is nothing the other steps could belong to.
    if (step === 'office' && isNew) {
      putOffSetup();
      navigate('/');
    } else leave(true);
  };
  const form = { formId, settings, onSaved: goOn, leave: { part: step, way: null } };
  return (
    <main className="setup">
      <section className="setup-work" data-pane="setup" aria-labelledby={`${formId}-title`}>
        <SetupHead onHelp={onHelp} />
        <StepList at={at} skipped={skipped} />
        <StepTitle key={step} id={`${formId}-title`} step={step} />
        <OtherBeginnings isShown={isNew && at === 0} />
        {at === 0 && <MachineLine />}
        <div className="setup-form">
          <StepBody
            step={step}
            form={form}
            onOffice={setOffice}
            onNumbers={setNumbers}
            onSignature={setSignature}
          />
        </div>
        <footer className="setup-foot">
          {at > 0 && (
            <Button icon={ArrowLeft} onPress={() => setAt(at - 1)}>
              {t('common:action.back')}
            </Button>
          )}
          <span className="grow" />
          <Button tone="quiet" onPress={skip}>
            {t('skip')}
          </Button>
          <Button
            // A new button each step: the one pressed must not turn into the next form's submit button under the press.
            key={step}
            tone="main"
            size="big"
            keyHint="Enter"
            {...(step === 'recipients' ? { onPress: goOn } : { type: 'submit' as const, form: formId })}
          >
            {following === undefined ? t('finish') : t('next', { step: t(`step.${following}`) })}
          </Button>
        </footer>
      </section>
      <section className="setup-page" aria-label={t('letterhead.caption')}>
        <p className="soft">{t('letterhead.caption')}</p>
        <Letterhead settings={{ ...settings, ...office }} numbers={numbers} signature={signature} />
      </section>
    </main>
  );
}

function SetupHead({ onHelp }: { readonly onHelp: () => void }) {
  const { t } = useTranslation('common');
  return (
    <div className="row">
      <span className="seal" aria-hidden="true">
        ส
      </span>
      <strong className="nb">{t('product')}</strong>
      <span className="grow" />
      <Button tone="quiet" size="small" icon={CircleHelp} keyHint={bindingOf('help').shown} onPress={onHelp}>
        {t('place.help')}
      </Button>
    </div>
  );
}

/**
 * For whoever does not want to begin from nothing: the sample district, or an archive of another computer. It stays
 * mounted when an office is there, since what leads on to the desk comes after that.
 */
function OtherBeginnings({ isShown }: { readonly isShown: boolean }) {
  const { t } = useTranslation(['setup', 'settings', 'exchange']);
  const [, navigate] = useLocation();
  const load = useLoadSample();
  const [fromArchive, setFromArchive] = useState(false);
  const trySample = () =>
    load.mutate(
      {},
      {
        onSuccess: () => {
          navigate('/');
          showMessage({ tone: 'done', title: t('settings:sample.loaded') });
        },
      },
    );
  return (
    <>
      {isShown && (
        <div className="row wrap setup-other">
          <span className="soft">{t('notYet')}</span>
          <Button size="small" icon={FlaskConical} onPress={trySample} isPending={load.isPending}>
            {t('trySample')}
          </Button>
          <Button size="small" tone="quiet" onPress={() => setFromArchive(true)}>
            {t('exchange:archive.inTitle')}
          </Button>
        </div>
      )}
      {fromArchive && (
        <Dialog title={t('exchange:archive.inTitle')} width="44rem" onClose={() => setFromArchive(false)}>
          <p className="soft">{t('exchange:archive.in')}</p>
          <BeginFromArchive onUsed={() => navigate('/')} />
        </Dialog>
      )}
    </>
  );
}
