/** A register kept elsewhere: which book, which file, which column is which, what will happen, and then all at once. */
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterTable } from '../../../shared/contract/exchange-schemas.ts';
import type { TakeOverPlan } from '../../../shared/register/take-over.ts';
import { buddhistYear } from '../../../shared/thai/date.ts';
import { Checkbox } from '../../components/checkbox.tsx';
import { FileButton } from '../../components/file-button.tsx';
import { Notice } from '../../components/message.tsx';
import { useSealedUpload } from '../../components/sealed-upload.tsx';
import { useToday } from '../../queries/app.ts';
import { showError } from '../../queries/call.ts';
import { readRegisterTable } from '../../queries/exchange.ts';
import { uploadFile } from '../../queries/upload.ts';
import { useFormat } from '../../text/use-format.ts';
import { BookChoice, type BookChosen, yearOf } from './book-choice.tsx';
import { ColumnsChoice } from './columns-choice.tsx';
import { TakeOverResult } from './take-over-result.tsx';

type FileInHand = { readonly uploadId: string; readonly table: RegisterTable };

export function RegisterPart() {
  const { t } = useTranslation('exchange');
  const { digits } = useFormat();
  const [chosen, setChosen] = useState<BookChosen>({
    book: 'received',
    prefixId: null,
    year: digits(buddhistYear(useToday())),
  });
  const [severalYears, setSeveralYears] = useState(false);
  const [file, setFile] = useState<FileInHand | null>(null);
  const [changes, setChanges] = useState<Pick<TakeOverPlan, 'mapping' | 'firstRow'> | null>(null);
  const sealed = useSealedUpload();
  const year = yearOf(chosen);
  const needed = neededOf(chosen, year);

  async function take(picked: File): Promise<void> {
    try {
      const uploadId = await uploadFile(picked);
      if (!(await sealed.opened(uploadId, picked.name))) return;
      setFile({ uploadId, table: await readRegisterTable(uploadId, chosen.book) });
      setChanges(null);
    } catch (error) {
      showError(error);
    }
  }

  const columns = changes ?? file?.table ?? null;
  return (
    <section className="exchange-part" aria-label={t('tab.register')}>
      <p className="soft">{t('register.intro')}</p>
      <BookChoice
        value={chosen}
        onChange={(value) => {
          setChosen(value);
          if (value.book !== chosen.book) setFile(null);
        }}
      />
      <Checkbox isSelected={severalYears} onChange={setSeveralYears}>
        {t('register.several')}
      </Checkbox>
      {needed === null ? (
        <div className="row wrap">
          <FileButton
            does="exchange.takeOver"
            icon={FileSpreadsheet}
            accept=".xlsx,.csv,.txt,.tsv,.age"
            onFile={(picked) => void take(picked)}
          >
            {t(file === null ? 'register.choose' : 'register.chooseOther')}
          </FileButton>
          {file !== null && (
            <span>
              {t('register.file', { name: file.table.name, n: file.table.rows })}
              {file.table.isRemembered && changes === null && (
                <span className="soft"> · {t('register.remembered')}</span>
              )}
            </span>
          )}
        </div>
      ) : (
        <Notice tone="info" title={t(needed)} />
      )}
      {sealed.dialog}
      {file !== null && columns !== null && needed === null && (
        <>
          <ColumnsChoice table={file.table} value={columns} onChange={setChanges} />
          {columns.mapping.running === undefined ? (
            <Notice tone="doubt" title={t('register.needNumber')} />
          ) : (
            <TakeOverResult
              uploadId={file.uploadId}
              plan={{
                book: chosen.book,
                prefixId: chosen.book === 'sent' ? chosen.prefixId : null,
                year,
                severalYears,
                firstRow: columns.firstRow,
                mapping: columns.mapping,
              }}
              onDone={() => setFile(null)}
            />
          )}
        </>
      )}
    </section>
  );
}

function neededOf({ book, prefixId }: BookChosen, year: number): 'badYear' | 'register.needPrefix' | null {
  if (!Number.isInteger(year) || year < 2400 || year > 2800) return 'badYear';
  return book === 'sent' && prefixId === null ? 'register.needPrefix' : null;
}
