/** What the messenger carries for a whole set: delivery book, slips and reply forms, each in one print. */
import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type ManyPaper, setSlips } from '../../../../shared/letter/many.ts';
import { Button } from '../../../components/button.tsx';

type Props = { readonly isMaking: boolean; readonly onMake: (kind: ManyPaper) => void };

export function SetSlips({ isMaking, onMake }: Props) {
  const { t } = useTranslation('after');
  return (
    <div className="row wrap">
      {setSlips.map((kind) => (
        <Button key={kind} inDialog icon={Printer} isPending={isMaking} onPress={() => onMake(kind)}>
          {t(`papers.${kind}`)}
        </Button>
      ))}
    </div>
  );
}
