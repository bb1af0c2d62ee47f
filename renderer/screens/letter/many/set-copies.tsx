/** Copies of a whole set for the office, duplicates or certified, in one print: whose names stand on them is asked first. */
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type CopyKind,
  copyKinds,
  noNames,
  type PaperNames,
} from '../../../../shared/letter/papers-around.ts';
import { Button } from '../../../components/button.tsx';
import { NamesDialog } from '../after/names-dialog.tsx';

type Props = {
  /** Only what was issued is certified. */
  readonly isIssued: boolean;
  readonly isMaking: boolean;
  readonly onMake: (kind: CopyKind, names: PaperNames) => void;
};

export function SetCopies({ isIssued, isMaking, onMake }: Props) {
  const { t } = useTranslation('after');
  const [asked, setAsked] = useState<CopyKind | null>(null);
  const offered = isIssued ? copyKinds : copyKinds.filter((kind) => kind !== 'certified-copy');
  return (
    <div className="row wrap">
      {offered.map((kind) => (
        <Button key={kind} inDialog icon={Printer} isPending={isMaking} onPress={() => setAsked(kind)}>
          {t(`papers.${kind}`)}
        </Button>
      ))}
      {asked !== null && (
        <NamesDialog
          paper={asked}
          onClose={() => setAsked(null)}
          onPrint={async (names) => {
            onMake(asked, { ...noNames, ...names });
            setAsked(null);
          }}
        />
      )}
    </div>
  );
}
