/** Several letters in one file: how many have their number, and that the rest needs none. */
import { useTranslation } from 'react-i18next';
import type { ImportDetail } from '../../../../shared/contract/api.ts';
import { groupsLeft, letterGroups } from '../../../../shared/document/letters-left.ts';
import { Button } from '../../../components/button.tsx';
import { offerUndo, showMessage } from '../../../components/messages.ts';
import { useDropLetters } from '../../../queries/imports.ts';

type Props = {
  readonly detail: ImportDetail;
  readonly onFinished: () => void;
};

export function LettersLeft({ detail, onFinished }: Props) {
  const { t } = useTranslation('review');
  const drop = useDropLetters();
  const { item, reading, logged, dropped } = detail;
  const of = letterGroups(reading.letters).length;
  const done = { logged: logged.map(({ letterIndex }) => letterIndex), dropped };
  const left = groupsLeft(reading.letters, done).length;
  if (of < 2) return null;
  const leave = () => {
    const { id } = item;
    // Not a callback of the mutation: the file may leave the screen before the answer is here.
    void drop
      .mutateAsync({ id, isDropped: true })
      .then(() => {
        const title = t('left.didDrop', { n: left });
        const label = t('cut.undo');
        offerUndo({ label, onPress: () => drop.mutate({ id, isDropped: false }) }, title);
        // Not in the desk's own slot, which is emptied when the next letter opens.
        showMessage({ tone: 'done', title, slot: 'dropped' });
        onFinished();
      })
      .catch(() => undefined);
  };
  return (
    <div className="own-cut">
      <p className="small soft">
        {logged.length === 0 ? t('left.several', { n: of }) : t('left.done', { n: of - left, total: of })}
      </p>
      {logged.length > 0 && (
        <Button does="import.dropLetters" size="small" onPress={leave}>
          {t('left.drop')}
        </Button>
      )}
      {dropped.length > 0 && <TakeBackLetters id={item.id} />}
    </div>
  );
}

export function TakeBackLetters({ id }: { readonly id: string }) {
  const { t } = useTranslation('review');
  const drop = useDropLetters();
  return (
    <Button does="import.dropLetters" size="small" onPress={() => drop.mutate({ id, isDropped: false })}>
      {t('left.takeBack')}
    </Button>
  );
}
