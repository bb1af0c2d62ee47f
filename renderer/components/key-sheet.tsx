/** All keys on one sheet (Ctrl / or F1), from the one table. */
import { useTranslation } from 'react-i18next';
import { bindingOf, type CommandName } from '../keys.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

const groups = {
  everywhere: [
    'search',
    'goHome',
    'goInbox',
    'goDrafts',
    'goDeadlines',
    'goSearch',
    'goReceived',
    'goSent',
    'goNumbers',
    'goKeeping',
    'goStatistics',
    'goSettings',
    'importFiles',
    'newEntry',
    'print',
    'undo',
    'nextPane',
    'previousPane',
    'back',
    'keySheet',
  ],
  lists: ['filterHere', 'correct'],
  home: ['openStep1', 'openStep2', 'openStep3', 'openStep4', 'openStep5'],
  deadlines: ['newEntry', 'correct', 'markDone', 'print'],
  review: [
    'nextDoubt',
    'previousDoubt',
    'answer1',
    'answer2',
    'answer3',
    'mainAction',
    'nextLetter',
    'previousLetter',
    'nextPage',
    'previousPage',
    'zoomIn',
    'zoomOut',
    'zoomFit',
    'forward',
    'stamp',
  ],
  letter: [
    'mainAction',
    'nextDoubt',
    'answer1',
    'phrases',
    'paragraphUp',
    'paragraphDown',
    'numberedItems',
    'headings',
    'save',
  ],
} as const satisfies Record<string, readonly CommandName[]>;

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
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group}>
            <h3>{t(`keySheet.${group}`)}</h3>
            <dl>
              {groups[group].map((command) => (
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
