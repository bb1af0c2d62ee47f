/** The way to the trash, where there is something of this kind in it. */
import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { TrashKind } from '../../../shared/register/undo.ts';
import { Button } from '../../components/button.tsx';
import { useTrash } from '../../queries/evidence.ts';

export function TrashButton({ kind }: { readonly kind: TrashKind }) {
  const { t } = useTranslation('evidence');
  const [, navigate] = useLocation();
  const items = useTrash().data ?? [];
  if (!items.some((item) => item.kind === kind)) return null;
  return (
    <Button icon={Trash2} onPress={() => navigate('/trash')}>
      {t('trash.open')}
    </Button>
  );
}
