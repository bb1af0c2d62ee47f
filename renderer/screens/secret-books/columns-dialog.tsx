/** Which columns of ทขล. 1-3 the office prints, and what their heads say; the office may hold another edition of the form. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ChosenColumn, possibleColumns, printedColumns } from '../../../shared/secret-books/columns.ts';
import type { SecretBook } from '../../../shared/secret-books/secret.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSaveSecretColumns, useSecretColumns } from '../../queries/secret.ts';

type Props = { readonly book: SecretBook; readonly onClose: () => void };

export function ColumnsDialog({ book, onClose }: Props) {
  return (
    <Loaded query={useSecretColumns(book)}>
      {(kept) => <ColumnsForm book={book} kept={kept} onClose={onClose} />}
    </Loaded>
  );
}

function ColumnsForm({ book, kept, onClose }: Props & { readonly kept: readonly ChosenColumn[] | null }) {
  const { t } = useTranslation('secret');
  const save = useSaveSecretColumns();
  const [chosen, setChosen] = useState<readonly ChosenColumn[]>(() =>
    printedColumns(book, kept).map(({ column, head }) => ({ column, head })),
  );
  const known = possibleColumns(book);
  const inOrder = (columns: readonly ChosenColumn[]) =>
    known.flatMap(({ column }) => columns.filter((one) => one.column === column));
  const submit = async (columns: readonly ChosenColumn[] | null) => {
    await save.mutateAsync({ book, columns: columns === null ? null : [...columns] });
    onClose();
  };
  return (
    <FormDialog title={t('columns.title')} width="40rem" onSubmit={() => submit(chosen)} onClose={onClose}>
      <div className="secret-parts">
        <p className="soft">{t('columns.explain')}</p>
        <ul className="secret-columns">
          {known.map(({ column, head: usual }) => {
            const found = chosen.find((one) => one.column === column);
            const others = chosen.filter((one) => one.column !== column);
            return (
              <li key={column}>
                <Checkbox
                  isSelected={found !== undefined}
                  isDisabled={column === 'running'}
                  onChange={(isOn) =>
                    setChosen(isOn ? inOrder([...others, { column, head: usual }]) : others)
                  }
                >
                  {usual}
                </Checkbox>
                {found !== undefined && (
                  <TextField
                    label={t('columns.head', { column: usual })}
                    hideLabel
                    value={found.head}
                    onChange={(head) => setChosen(inOrder([...others, { column, head }]))}
                  />
                )}
              </li>
            );
          })}
        </ul>
        <div>
          <Button onPress={() => void submit(null).catch(() => undefined)}>{t('columns.usual')}</Button>
        </div>
      </div>
    </FormDialog>
  );
}
