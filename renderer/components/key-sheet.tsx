/** All keys on one sheet (Ctrl /), from the one table: to be searched, and printed for the wall beside the desk. */
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fold } from '../../shared/thai/fold.ts';
import { bindingOf, type CommandName } from '../keys.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { keyGroups } from './key-sheet-groups.ts';
import { useRights } from './rights.ts';
import { TextField } from './text-field.tsx';

const groupNames = Object.keys(keyGroups) as readonly (keyof typeof keyGroups)[];

export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('common');
  const [words, setWords] = useState('');
  return (
    <Dialog
      title={t('keySheet.title')}
      onClose={onClose}
      width="56rem"
      isText
      footer={
        <>
          <Button inDialog icon={Printer} onPress={() => window.print()}>
            {t('keySheet.print')}
          </Button>
          <Button inDialog onPress={onClose}>
            {t('action.close')}
          </Button>
        </>
      }
    >
      <div className="key-sheet-search">
        <TextField
          label={t('keySheet.search')}
          type="search"
          value={words}
          onChange={setWords}
          autoFocus
          offersLayout
        />
      </div>
      <KeyGroups words={words} />
    </Dialog>
  );
}

/** `words`: only keys whose action or name holds them. */
export function KeyGroups({ words = '' }: { readonly words?: string }) {
  const { t } = useTranslation('common');
  const wanted = fold(words);
  // Nobody locks what everybody may use.
  const locks = useRights()?.status.state !== 'open';
  const fits = (command: CommandName) =>
    (command !== 'lock' || locks) &&
    fold(`${t(`keySheet.command.${command}`)} ${bindingOf(command).shown}`).includes(wanted);
  const shown = groupNames
    .map((group) => ({ group, commands: keyGroups[group].filter(fits) }))
    .filter(({ commands }) => commands.length > 0);
  return (
    <>
      <p role="status" className={shown.length === 0 ? 'soft' : 'vh'}>
        {shown.length === 0 ? t('keySheet.none', { words }) : ''}
      </p>
      <div className="key-sheet">
        {shown.map(({ group, commands }) => (
          <section key={group}>
            <h3>{t(`keySheet.${group}`)}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command} className="row">
                  <dt className="grow">{t(`keySheet.command.${command}`)}</dt>
                  <dd>
                    <kbd>{bindingOf(command).shown}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
