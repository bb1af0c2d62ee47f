/** All keys on one sheet (Ctrl / or F1), from the one table. */
import { useTranslation } from 'react-i18next';
import { bindingOf } from '../keys.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { type KeyGroup, keyGroups } from './key-sheet-groups.ts';

export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Dialog
      title={t('keySheet.title')}
      onClose={onClose}
      width="56rem"
      isText
      footer={
        <Button inDialog autoFocus onPress={onClose}>
          {t('action.close')}
        </Button>
      }
    >
      <div className="key-sheet">
        {(Object.keys(keyGroups) as KeyGroup[]).map((group) => (
          <section key={group}>
            <h3>{t(`keySheet.${group}`)}</h3>
            <dl>
              {keyGroups[group].map((command) => (
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
    </Dialog>
  );
}
