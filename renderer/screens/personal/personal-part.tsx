/** ตั้งค่า, ข้อมูลส่วนบุคคล: what may go after its days, how ID numbers are hidden, and where which data lies. */
import './personal.css';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '../../../shared/office/office.ts';
import { retentionDays } from '../../../shared/register/unregistered.ts';
import { personalDataWords } from '../../../shared/text/personal-data.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { Button } from '../../components/button.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { useRights } from '../../components/rights.ts';
import { Select } from '../../components/select.tsx';
import { showError } from '../../queries/call.ts';
import { useSaveOffice } from '../../queries/office.ts';
import { deliver } from '../../queries/output.ts';
import { printPersonalData, useUnregistered } from '../../queries/personal.ts';
import { useFormat } from '../../text/use-format.ts';
import { EraseList } from './erase-list.tsx';

export function PersonalPart({ settings }: { readonly settings: OfficeSettings }) {
  const { t } = useTranslation('personal');
  return (
    <div className="stack form-stack personal">
      <Unregistered settings={settings} />
      <h3>{t('numbers.title')}</h3>
      <p className="soft">{t('numbers.explain')}</p>
      <DataMap />
    </div>
  );
}

function Unregistered({ settings }: { readonly settings: OfficeSettings }) {
  const { t } = useTranslation('personal');
  const save = useSaveOffice();
  const rights = useRights();
  const status = rights?.status;
  const mayErase = status?.state !== 'signed-in' || status.roles.includes('administrator');
  const days = settings.unregisteredDays ?? null;
  const due = useUnregistered(mayErase && days !== null);
  const change = (value: string) => {
    const unregisteredDays = retentionDays.find((known) => String(known) === value) ?? null;
    save.mutate({ ...settings, addressLines: [...settings.addressLines], unregisteredDays });
  };
  if (!mayErase) return <p className="soft">{t('days.notYours')}</p>;
  return (
    <>
      <Select
        label={t('days.label')}
        options={[
          { value: 'off', label: t('days.off') },
          ...retentionDays.map((n) => ({ value: String(n), label: t('days.value', { n }) })),
        ]}
        value={days === null ? 'off' : String(days)}
        onChange={change}
      />
      <p className="soft">{t('days.explain')}</p>
      {days !== null && (
        <Loaded query={due}>
          {(items) => (items.length === 0 ? <p>{t('list.none')}</p> : <EraseList items={items} />)}
        </Loaded>
      )}
    </>
  );
}

const columns = ['what', 'whose', 'why', 'where', 'howLong', 'who'] as const;

function DataMap() {
  const { t } = useTranslation('personal');
  const { language } = useFormat();
  const words = (text: string) => (language === 'th' ? toThaiDigits(text) : text);
  const [isBusy, setIsBusy] = useState(false);
  const { basis, heads, rows, measures } = personalDataWords[language];
  const print = () => {
    setIsBusy(true);
    printPersonalData()
      .then((made) => deliver(made, 'open'))
      .catch(showError)
      .finally(() => setIsBusy(false));
  };
  return (
    <>
      <div className="row wrap">
        <h3 className="grow">{t('map.title')}</h3>
        <Button icon={Printer} isPending={isBusy} command="print" onPress={print}>
          {t('map.print')}
        </Button>
      </div>
      <p className="soft">{words(basis)}</p>
      <dl className="data-map">
        {rows.map((row) => (
          <div key={row.what} className="panel pad">
            <dt>{words(row.what)}</dt>
            {columns.slice(1).map((column) => (
              <dd key={column}>
                <span className="soft">{heads[column]}</span> {words(row[column])}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <h4>{t('map.measures')}</h4>
      <ul>
        {measures.map((one) => (
          <li key={one}>{words(one)}</li>
        ))}
      </ul>
    </>
  );
}
