/** How this office gives numbers where the regulation leaves it open, and the received books of its units. */
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '../../../shared/office/office.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { showMessage } from '../../components/messages.ts';
import { TextField } from '../../components/text-field.tsx';
import { Theirs } from '../../components/theirs.tsx';

import { useKept } from '../../components/use-kept.ts';
import { useReceivedBooks, useRemoveUnit, useSaveUnit } from '../../queries/numbers.ts';
import { useOffice, useSaveOffice } from '../../queries/office.ts';

export function RulesPart() {
  return (
    <div className="stack form-stack numbers-close">
      <Loaded query={useOffice()}>
        {({ settings }) => settings !== null && <OfficeRules settings={settings} />}
      </Loaded>
      <Units />
    </div>
  );
}

function OfficeRules({ settings }: { readonly settings: OfficeSettings }) {
  const { t } = useTranslation('numbers');
  const save = useSaveOffice();
  const keep = (changes: Partial<OfficeSettings>) =>
    save.mutate(
      { ...settings, ...changes, addressLines: [...settings.addressLines] },
      { onSuccess: () => showMessage({ tone: 'done', title: t('rules.saved'), slot: 'number-rules' }) },
    );
  return (
    <Theirs does="office.save">
      <div className="stack">
        <Checkbox
          isSelected={settings.memoSeries === 'own'}
          onChange={(isOwn) => keep({ memoSeries: isOwn ? 'own' : 'shared' })}
        >
          {t('rules.memo')}
        </Checkbox>
        <Checkbox
          isSelected={settings.announcementNumbers !== false}
          onChange={(announcementNumbers) => keep({ announcementNumbers })}
        >
          {t('rules.announcement')}
        </Checkbox>
        <Checkbox
          isSelected={settings.allowInsertedNumbers === true}
          onChange={(allowInsertedNumbers) => keep({ allowInsertedNumbers })}
        >
          {t('rules.inserted')}
        </Checkbox>
        <p className="soft small">{t('rules.insertedHint')}</p>
      </div>
    </Theirs>
  );
}

function Units() {
  const { t } = useTranslation('numbers');
  const units = useReceivedBooks();
  const save = useSaveUnit();
  const remove = useRemoveUnit();
  const [name, setName] = useKept<string>('unit with a book', '');
  const add = () => save.mutate({ name: name.trim() }, { onSuccess: () => setName('') });
  return (
    <section className="numbers-section" aria-labelledby="unit-books">
      <h2 id="unit-books">{t('rules.units')}</h2>
      <p className="soft">{t('rules.unitsHint')}</p>
      <Loaded query={units}>
        {(list) =>
          list.length === 0 ? (
            <p>{t('rules.noUnits')}</p>
          ) : (
            <ul className="numbers-units">
              {list.map((unit) => (
                <li key={unit.id} className="row">
                  <span className="grow">{unit.name}</span>
                  <Button
                    does="receivedBook.remove"
                    size="small"
                    label={t('rules.removeOf', { name: unit.name })}
                    onPress={() => remove.mutate({ id: unit.id })}
                  >
                    {t('rules.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <div className="row numbers-add">
        <TextField className="grow" label={t('rules.unitName')} value={name} onChange={setName} />
        <Button
          does="receivedBook.save"
          heldBack={name.trim() === '' ? t('rules.needName') : null}
          isPending={save.isPending}
          onPress={add}
        >
          {t('rules.addUnit')}
        </Button>
      </div>
    </section>
  );
}
