/** The outcome in two words at the end of its row. */
import { Check, CircleX, Copy, FileImage, ShieldAlert, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../../shared/document/import-item.ts';
import { Chip } from '../../components/chip.tsx';
import type { Outcome } from './sections.ts';

export function OutcomeChip({ item, outcome }: { readonly item: ImportItem; readonly outcome: Outcome }) {
  const { t } = useTranslation('inbox');
  switch (outcome) {
    case 'ready':
      return (
        <Chip tone="done" icon={Check}>
          {t('chip.clear')}
        </Chip>
      );
    case 'doubts':
      return (
        <Chip tone="doubt" icon={TriangleAlert}>
          {t('chip.doubts', { n: item.doubts })}
        </Chip>
      );
    case 'needs-ocr':
      return (
        <Chip tone="doubt" icon={FileImage}>
          {t('chip.ocr')}
        </Chip>
      );
    case 'same-file':
      return (
        <Chip tone="doubt" icon={Copy}>
          {t('chip.same')}
        </Chip>
      );
    case 'same-letter':
    case 'same-import':
      return (
        <Chip tone="doubt" icon={Copy}>
          {t('chip.maybeSame')}
        </Chip>
      );
    case 'secret':
      return (
        <Chip tone="urgent" icon={ShieldAlert}>
          {t('chip.secret')}
        </Chip>
      );
    case 'secrecy-doubt':
      return (
        <Chip tone="urgent" icon={ShieldAlert}>
          {t('chip.maybeSecret')}
        </Chip>
      );
    case 'logged':
      return (
        <Chip tone="done" icon={Check}>
          {t('chip.loggedPlain')}
        </Chip>
      );
    default:
      return (
        <Chip tone="doubt" icon={CircleX}>
          {t('chip.unreadable')}
        </Chip>
      );
  }
}
