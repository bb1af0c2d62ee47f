/** The letter out of the door: one PDF, a message for the mail program, envelopes and labels, the papers around it. */
import { FileDown, Mail, Mailbox, Printer } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Dispatch } from '../../../../shared/letter/dispatch.ts';
import type { Letter } from '../../../../shared/letter/letter.ts';
import type { ListedLetterFile } from '../../../../shared/letter/letter-file.ts';
import {
  type CopyKind,
  noNames,
  type PaperKind,
  type PaperNames,
  paperKinds,
} from '../../../../shared/letter/papers-around.ts';
import { Button } from '../../../components/button.tsx';
import { showMessage } from '../../../components/messages.ts';
import { makeMail, makeOutgoingPdf, makePaper } from '../../../queries/after.ts';
import { showError } from '../../../queries/call.ts';
import { deliver } from '../../../queries/output.ts';
import { EnvelopeDialog } from './envelope-dialog.tsx';
import { NamesDialog } from './names-dialog.tsx';

type Props = {
  readonly letter: Letter;
  readonly files: readonly ListedLetterFile[];
  readonly rows: readonly Dispatch[];
  /** Positions of the chosen recipients; empty: all. */
  readonly chosen: ReadonlySet<number>;
  readonly withSource: boolean;
};

const isNamed = (paper: PaperKind): paper is CopyKind => paper === 'duplicate' || paper === 'certified-copy';

export function SendPart({ letter, files, rows, chosen, withSource }: Props) {
  const { t } = useTranslation('after');
  const [dialog, setDialog] = useState<'envelopes' | CopyKind | null>(null);
  const [busy, setBusy] = useState<'pdf' | 'mail' | 'paper' | null>(null);
  const hasSigned = files.some(({ kind, isOfThisVersion }) => kind === 'signed-scan' && isOfThisVersion);
  const close = () => setDialog(null);

  async function work(what: NonNullable<typeof busy>, task: () => Promise<void>): Promise<void> {
    setBusy(what);
    try {
      await task();
    } catch (error) {
      showError(error);
    } finally {
      setBusy(null);
    }
  }

  const pdf = () => work('pdf', async () => deliver(await makeOutgoingPdf(letter.id, withSource), 'save'));
  const mail = () =>
    work('mail', async () => {
      const to = rows.filter(({ position }) => chosen.size === 0 || chosen.has(position));
      const without = to.filter(({ email }) => email.trim() === '');
      if (rows.length > 0 && without.length === to.length) {
        showMessage({ tone: 'doubt', title: t('send.nobody'), slot: 'mail' });
        return;
      }
      const positions = chosen.size === 0 ? null : to.map(({ position }) => position);
      await deliver(await makeMail(letter.id, withSource, positions), 'save');
      showMessage({
        tone: without.length === 0 ? 'done' : 'doubt',
        title: t('send.mailed'),
        slot: 'mail',
        detail:
          without.length === 0
            ? undefined
            : t('send.mailedWithout', { names: without.map(({ name }) => name).join(' · ') }),
      });
    });
  const print = (paper: PaperKind, names: PaperNames) =>
    work('paper', async () => deliver(await makePaper(letter.id, paper, names), 'print'));

  return (
    <section className="after-part" aria-labelledby="after-send">
      <h3 id="after-send">{t('send.title')}</h3>
      <div className="row wrap">
        <Button icon={FileDown} isPending={busy === 'pdf'} onPress={() => void pdf()}>
          {t('send.pdf')}
        </Button>
        <Button icon={Mail} isPending={busy === 'mail'} onPress={() => void mail()}>
          {t('send.mail')}
        </Button>
        <Button icon={Mailbox} onPress={() => setDialog('envelopes')}>
          {t('send.envelopes')}
        </Button>
        <PaperMenu onChoose={(paper) => (isNamed(paper) ? setDialog(paper) : void print(paper, noNames))} />
      </div>
      <p className="soft small">
        {chosen.size === 0 ? t('send.toAll') : t('send.toTicked', { total: chosen.size })}
        {!hasSigned && ` · ${t('send.noSigned')}`}
      </p>
      {dialog === 'envelopes' && <EnvelopeDialog letterId={letter.id} onClose={close} />}
      {(dialog === 'duplicate' || dialog === 'certified-copy') && (
        <NamesDialog
          paper={dialog}
          onClose={close}
          onPrint={async (names) => {
            await print(dialog, { ...noNames, ...names });
            close();
          }}
        />
      )}
    </section>
  );
}

function PaperMenu({ onChoose }: { onChoose: (paper: PaperKind) => void }) {
  const { t } = useTranslation('after');
  return (
    <MenuTrigger>
      <AriaButton className="btn">
        <Printer aria-hidden="true" />
        {t('send.print')}
      </AriaButton>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t('send.print')}
          onAction={(key) => {
            const paper = paperKinds.find((kind) => kind === key);
            if (paper !== undefined) onChoose(paper);
          }}
        >
          {papersInOrder.map((paper) => (
            <MenuItem key={paper} id={paper}>
              {t(`papers.${paper}`)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** What travels with the letter first. */
const papersInOrder = [
  'delivery-book',
  'receipts',
  'reply-forms',
  'duplicate',
  'certified-copy',
] as const satisfies readonly PaperKind[];
