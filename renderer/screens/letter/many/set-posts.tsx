/** A set ready to send: one PDF each with its enclosures, or one message each for the mail program. */
import { FileArchive, Mails } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Letter } from '../../../../shared/letter/letter.ts';
import type { ManyLetter } from '../../../../shared/letter/many.ts';
import { Button } from '../../../components/button.tsx';
import { Checkbox } from '../../../components/checkbox.tsx';
import { useSourceToEnclose } from '../after/use-source-to-enclose.ts';

type Props = {
  readonly letter: Letter;
  readonly made: readonly ManyLetter[];
  readonly isMaking: boolean;
  readonly onMake: (kind: 'post' | 'mail', withSource: boolean) => void;
};

export function SetPosts({ letter, made, isMaking, onMake }: Props) {
  const { t } = useTranslation('many');
  const running = useSourceToEnclose(letter);
  const [wantsSource, setWantsSource] = useState(true);
  const withSource = running !== null && wantsSource;
  const signed = made.filter(({ isSigned }) => isSigned).length;
  const withMail = made.filter(({ email }) => email !== '').length;
  return (
    <>
      <p className="soft small">{t('out.readyHint')}</p>
      {running !== null && (
        <Checkbox isSelected={wantsSource} onChange={setWantsSource}>
          {t('out.withSource', { running })}
        </Checkbox>
      )}
      <div className="row wrap">
        <Button inDialog icon={FileArchive} isPending={isMaking} onPress={() => onMake('post', withSource)}>
          {t('out.post')}
        </Button>
        <Button
          inDialog
          icon={Mails}
          isPending={isMaking}
          heldBack={withMail === 0 ? t('out.noMail') : null}
          onPress={() => onMake('mail', withSource)}
        >
          {t('out.mail')}
        </Button>
        <span className="soft small">
          {t('out.mails', { n: withMail, total: made.length })}
          {` · ${t('out.signed', { n: signed, total: made.length })}`}
        </span>
      </div>
    </>
  );
}
