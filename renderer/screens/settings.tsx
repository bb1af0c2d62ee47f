/** ตั้งค่า: the wizard's forms and the rest, one part at a time; the address names the part (#/settings/backup). */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useParams } from 'wouter';
import { assertNever } from '../../shared/assert-never.ts';
import type { MethodName } from '../../shared/contract/api.ts';
import type { OfficeSettings } from '../../shared/office/office.ts';
import { Button } from '../components/button.tsx';
import { Loaded } from '../components/loaded.tsx';
import { Notice } from '../components/message.tsx';
import { showMessage } from '../components/messages.ts';
import { useMay } from '../components/rights.ts';
import { Screen } from '../components/screen.tsx';
import { Theirs } from '../components/theirs.tsx';
import { useOffice } from '../queries/office.ts';
import { BackupPart } from './office/backup-part.tsx';
import { DeskPart } from './office/desk-part.tsx';
import { GroupsPart } from './office/groups-part.tsx';
import { NumbersForm } from './office/numbers-form.tsx';
import { OfficeForm } from './office/office-form.tsx';
import { PageForm } from './office/page-form.tsx';
import { PhrasesPart } from './office/phrases-part.tsx';
import { RecipientsPart } from './office/recipients-part.tsx';
import { SamplePart } from './office/sample-part.tsx';
import { SignatoriesForm } from './office/signatories-form.tsx';
import { SecretBooksNote } from './people/secret-books-note.tsx';
import { UsersPart } from './people/users-part.tsx';
import './letter/proof/proof.css';
import { PersonalPart } from './personal/personal-part.tsx';
import { AboutPart } from './settings/about-part.tsx';
import { MachinePart } from './settings/machine-part.tsx';
import { UpdatePart } from './settings/update-part.tsx';
import './settings/settings.css';
import { WatchedPart } from './office/watched-part.tsx';
import { TemplatesPart } from './templates/templates-part.tsx';

const parts = [
  'office',
  'numbers',
  'signatories',
  'recipients',
  'groups',
  'page',
  'templates',
  'desk',
  'watched',
  'phrases',
  'users',
  'personal',
  'backup',
  'sample',
  'machine',
  'update',
  'about',
] as const;
type Part = (typeof parts)[number];

/** Parts whose form is saved by a button; the others write each change at once. */
const savedByButton: readonly Part[] = ['office', 'numbers', 'signatories', 'page'];

export function SettingsScreen() {
  const { t } = useTranslation(['settings', 'common']);
  const { t: audit } = useTranslation('evidence');
  const seesLog = useMay('evidence.log');
  const named = useParams<{ part?: string }>().part;
  const part = parts.find((known) => known === named) ?? 'office';
  const office = useOffice();
  const formId = useId();
  const hasOffice = office.data?.settings != null;
  return (
    <Screen
      title={t('title')}
      scroll={false}
      actions={
        hasOffice && savedByButton.includes(part) ? (
          <Button does={saves[part]} tone="main" type="submit" form={formId} command="save">
            {t('common:action.save')}
          </Button>
        ) : undefined
      }
    >
      <div className="settings">
        <nav className="settings-parts" data-pane="settings-parts" aria-label={t('parts')}>
          {parts.map((known) => (
            <Link
              key={known}
              href={`/settings/${known}`}
              className="nav"
              aria-current={known === part ? 'page' : undefined}
            >
              {t(`part.${known}`)}
            </Link>
          ))}
          <Link href="/exchange" className="nav">
            {t('exchange')}
          </Link>
          {seesLog && (
            <Link href="/history" className="nav">
              {audit('title')}
            </Link>
          )}
        </nav>
        <section className="settings-body" data-pane="settings-body" aria-labelledby={`${formId}-title`}>
          <h2 id={`${formId}-title`}>{t(`part.${part}`)}</h2>
          <Loaded query={office}>
            {({ settings }) => <PartBody part={part} settings={settings} formId={formId} />}
          </Loaded>
        </section>
      </div>
    </Screen>
  );
}

type BodyProps = { readonly part: Part; readonly settings: OfficeSettings | null; readonly formId: string };

/** What changes a part whose form is saved by a button. */
const saves: Partial<Readonly<Record<Part, MethodName>>> = {
  office: 'office.save',
  numbers: 'prefix.save',
  signatories: 'signatory.save',
  page: 'office.save',
};

function PartBody({ part, ...props }: BodyProps) {
  const does = saves[part];
  const body = <PartForm part={part} {...props} />;
  return does === undefined ? body : <Theirs does={does}>{body}</Theirs>;
}

function PartForm({ part, settings, formId }: BodyProps) {
  const { t } = useTranslation('settings');
  if (part === 'backup') return <BackupPart />;
  if (part === 'watched') return <WatchedPart />;
  if (part === 'sample') return <SamplePart />;
  if (part === 'machine') return <MachinePart />;
  if (part === 'update') return <UpdatePart />;
  if (part === 'about') return <AboutPart />;
  if (part === 'users')
    return (
      <div className="stack form-stack">
        <UsersPart />
        <SecretBooksNote />
      </div>
    );
  if (settings === null) return <NoOffice />;
  const form = {
    formId,
    settings,
    leave: { part, way: `/settings/${part}` },
    onSaved: () => showMessage({ tone: 'done', title: t('saved'), slot: 'saved' }),
  };
  switch (part) {
    case 'office':
      return <OfficeForm {...form} />;
    case 'numbers':
      return <NumbersForm {...form} />;
    case 'signatories':
      return <SignatoriesForm {...form} />;
    case 'recipients':
      return <RecipientsPart />;
    case 'groups':
      return <GroupsPart />;
    case 'page':
      return <PageForm {...form} showFigures />;
    case 'templates':
      return <TemplatesPart />;
    case 'desk':
      return <DeskPart settings={settings} />;
    case 'personal':
      return <PersonalPart settings={settings} />;
    case 'phrases':
      return <PhrasesPart words={settings.ownWords ?? []} />;
    default:
      return assertNever(part);
  }
}

function NoOffice() {
  const { t } = useTranslation('settings');
  const [, navigate] = useLocation();
  return (
    <Notice
      tone="doubt"
      title={t('noOffice')}
      actions={
        <Button tone="main" onPress={() => navigate('/setup')}>
          {t('openSetup')}
        </Button>
      }
    >
      {t('noOfficeDetail')}
    </Notice>
  );
}
