/** QR codes and barcodes of the letter: their content as text to be compared and copied. Nothing here opens a link. */
import './code-list.css';
import { Barcode, QrCode, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import type { ListedCode } from './page-codes.ts';
import { useWarningWords } from './warning-words.ts';

type CodeListProps = {
  readonly codes: readonly ListedCode[];
  readonly onShow: (code: ListedCode) => void;
};

export function CodeList({ codes, onShow }: CodeListProps) {
  const { t } = useTranslation('review');
  if (codes.length === 0) return null;
  return (
    <section className="codes" aria-label={t('codes.title', { n: codes.length })}>
      <h3 className="more-head">{t('codes.title', { n: codes.length })}</h3>
      <ul>
        {codes.map((code) => (
          <CodeItem key={code.key} code={code} onShow={() => onShow(code)} />
        ))}
      </ul>
      <p className="small soft">{t('codes.notOpened')}</p>
    </section>
  );
}

function CodeItem({ code, onShow }: { readonly code: ListedCode; readonly onShow: () => void }) {
  const { t } = useTranslation('review');
  const words = useWarningWords();
  const [isCopied, setCopied] = useState(false);
  const named = { kind: t(`codes.${code.kind}`), n: code.page };
  const Icon = code.kind === 'qr' ? QrCode : Barcode;
  const copy = () => navigator.clipboard.writeText(code.text).then(() => setCopied(true));
  return (
    <li>
      <div className="code-head small soft">
        <Icon aria-hidden="true" />
        <span className="grow">{t('codes.place', named)}</span>
        <Button size="small" tone="quiet" label={t('codes.showNamed', named)} onPress={onShow}>
          {t('codes.show')}
        </Button>
        <Button size="small" tone="quiet" label={t('codes.copyNamed', named)} onPress={() => void copy()}>
          {t('codes.copy')}
        </Button>
        <span role="status">{isCopied ? t('codes.copied') : ''}</span>
      </div>
      <p className="code-text">{code.text}</p>
      {code.warnings.map((warning) => (
        <p key={warning.key} className="small doubt-text code-warning">
          <TriangleAlert aria-hidden="true" />
          {words(warning)}
        </p>
      ))}
    </li>
  );
}
