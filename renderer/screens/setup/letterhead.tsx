/**
 * A letter as it will look, from what has been typed so far; what is missing stands as a pale word in its place.
 * The letter's own text is a sample and always Thai. Places as on form 1: 1em = 16 pt.
 */
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '../../../shared/office/office.ts';
import { formatThaiDate } from '../../../shared/thai/date.ts';
import { toThaiDigits } from '../../../shared/thai/numerals.ts';
import { useToday } from '../../queries/app.ts';
import { useFileUrl } from '../../queries/files.ts';
import { useGroups } from '../../queries/office.ts';
import type { NumberDraft } from '../office/numbers-form.tsx';
import { sampleLetter } from './sample-letter.ts';

type LetterheadProps = {
  readonly settings: OfficeSettings;
  readonly numbers: NumberDraft | null;
  readonly signature: readonly string[];
};

export function Letterhead({ settings, numbers, signature }: LetterheadProps) {
  const { t } = useTranslation('setup');
  const today = useToday();
  const garuda = useFileUrl(settings.garudaFileId);
  const groups = useGroups().data;
  const addressee = groups?.find(({ isDefault }) => isDefault)?.addressLine;
  const prefix = numbers?.prefix;
  return (
    <div className="letterhead">
      <div className="page" role="img" aria-label={t('letterhead.name')}>
        <span className="lh-urgency">{sampleLetter.urgency}</span>
        {garuda === null ? (
          <span className="lh-garuda is-missing">{t('letterhead.garuda')}</span>
        ) : (
          <img className="lh-garuda" src={garuda} alt="" />
        )}
        <span className="lh-number">
          ที่ <Shown text={prefix && toThaiDigits(prefix.code)} instead={t('letterhead.missing.code')} />/
          <span className="lh-given">ว {toThaiDigits(numbers?.next ?? 1)}</span>
        </span>
        <span className="lh-office">
          <Shown text={settings.officeName} instead={t('letterhead.missing.officeName')} />
          <AddressLines settings={settings} />
        </span>
        <span className="lh-date">{formatThaiDate(today)}</span>
        <span className="lh-subject">
          <span>เรื่อง</span>
          <span>{sampleLetter.subject}</span>
          <span>เรียน</span>
          <Shown text={addressee} instead={t('letterhead.missing.addressee')} />
          <span>สิ่งที่ส่งมาด้วย</span>
          <span className="lh-enclosure">
            <span>{sampleLetter.enclosure}</span>
            <span>{sampleLetter.quantity}</span>
          </span>
        </span>
        <span className="lh-body">
          {sampleLetter.body.map((paragraph) => (
            <span key={paragraph}>{paragraph}</span>
          ))}
        </span>
        <span className="lh-closing">
          <span>{sampleLetter.close}</span>
          <span className="lh-space" />
          {signature.length === 0 ? (
            <>
              <Shown text="" instead={`(${t('letterhead.missing.signatory')})`} />
              <Shown text="" instead={t('letterhead.missing.position')} />
            </>
          ) : (
            signature.map((line) => <span key={line}>{line}</span>)
          )}
        </span>
        <span className="lh-foot">
          <Shown text={prefix?.ownerOffice} instead={t('letterhead.missing.ownerOffice')} />
          <Shown
            text={prefix?.phone && `โทร. ${toThaiDigits(prefix.phone)}`}
            instead={t('letterhead.missing.phone')}
          />
          {prefix?.email && <span>ไปรษณีย์อิเล็กทรอนิกส์ {prefix.email}</span>}
        </span>
      </div>
    </div>
  );
}

function Shown({ text, instead }: { readonly text: string | undefined; readonly instead: string }) {
  const isMissing = text === undefined || text === '';
  return <span className={isMissing ? 'is-missing' : ''}>{isMissing ? instead : text}</span>;
}

function AddressLines({ settings }: { readonly settings: OfficeSettings }) {
  const { t } = useTranslation('setup');
  const postcode = toThaiDigits(settings.postcode);
  const tail = [settings.provinceCode, postcode].filter(Boolean).join(' ');
  const lines = settings.addressLines.map(toThaiDigits);
  if (lines.length === 0 && tail === '') return <Shown text="" instead={t('letterhead.missing.address')} />;
  const last = lines.at(-1);
  const printed =
    last === undefined ? [tail] : [...lines.slice(0, -1), [last, tail].filter(Boolean).join(' ')];
  return printed.map((line) => <span key={line}>{line}</span>);
}
