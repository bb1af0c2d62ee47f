/** The letters of a list that was made, or whose decisions are settled: to be read. */
import { useTranslation } from 'react-i18next';
import type { KeepingList, ListItem } from '../../../shared/keeping/list.ts';
import { storingStamp } from '../../../shared/keeping/retention.ts';
import { useFormat } from '../../text/use-format.ts';
import { EntryNumber, EntryWords } from './kept-table.tsx';

export function ListItems({ list }: { readonly list: KeepingList }) {
  const { t } = useTranslation('keeping');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className="keeping-table" tabIndex={0} aria-label={t('list.items')}>
      <table className="list-table" aria-label={t('list.items')}>
        <thead>
          <tr>
            <th scope="col">{t('list.position')}</th>
            <th scope="col">{t('table.number')}</th>
            <th scope="col" className="letter">
              {t('table.letter')}
            </th>
            <th scope="col">{t('table.retention')}</th>
            <th scope="col">{list.form === 'destruction' ? t('list.decision') : t('table.place')}</th>
          </tr>
        </thead>
        <tbody>
          {list.items.map((item) => (
            <ItemRow key={item.position} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ItemRow({ item }: { readonly item: ListItem }) {
  const { t } = useTranslation('keeping');
  const format = useFormat();
  return (
    <tr>
      <td className="num">{format.count(item.position)}</td>
      <EntryNumber entry={item.entry} />
      <td className="letter">
        <EntryWords entry={item.entry} />
      </td>
      <td className="nb">{storingStamp(item).text}</td>
      <td>
        {item.decision !== null && (
          <div>
            {item.decision === 'extend'
              ? t('list.extended', { year: item.extendTo ?? 0 })
              : t(`list.${item.decision}`)}
          </div>
        )}
        {item.passedOver !== null && <div className="small">{t(`list.passedOver.${item.passedOver}`)}</div>}
        {item.eraseFile && item.passedOver === null && (
          <div className="small soft">{t('list.eraseFile')}</div>
        )}
        {item.storageNumber !== null && (
          <div className="small soft">{t('list.storageNumber', { n: item.storageNumber })}</div>
        )}
        {item.fileCode !== '' && <div className="small soft">{t('table.code', { code: item.fileCode })}</div>}
        {item.note !== '' && <div className="small soft">{item.note}</div>}
      </td>
    </tr>
  );
}
