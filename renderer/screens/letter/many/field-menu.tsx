/** Puts {column} where the clerk last wrote: a line of the head, or the body. */
import { Braces } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { showMessage } from '../../../components/messages.ts';

/** The menu gives the caret back to its button first; the editor then takes its own selection up again. */
const afterMenuMs = 80;
const afterFocusMs = 60;

export function FieldMenu({ columns }: { readonly columns: readonly string[] }) {
  const { t } = useTranslation('many');
  const place = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && isWritable(target)) place.current = target;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  const insert = (column: string) => {
    const target = place.current;
    if (target === null || !target.isConnected) {
      showMessage({ tone: 'info', title: t('insertWhere'), slot: 'many' });
      return;
    }
    setTimeout(() => {
      target.focus();
      // The one way that input, editor and undo all take as typing.
      setTimeout(() => document.execCommand('insertText', false, `{${column}}`), afterFocusMs);
    }, afterMenuMs);
  };
  return (
    <MenuTrigger>
      <AriaButton className="btn quiet tiny">
        <Braces aria-hidden="true" />
        {t('insert')}
      </AriaButton>
      <Popover className="popover">
        <Menu className="menu" aria-label={t('insert')} onAction={(key) => insert(String(key))}>
          {columns.map((column) => (
            <MenuItem key={column} id={column} textValue={column}>
              {`{${column}}`}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function isWritable(element: HTMLElement): boolean {
  if (element.closest('.draft-fields') === null) return false;
  return element.isContentEditable || element.matches('textarea, input:not([type]), input[type="text"]');
}
