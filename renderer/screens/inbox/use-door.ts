/** Takes files in that were dropped, chosen or pasted, and says of the others why not. Answers how many it took. */
import { useTranslation } from 'react-i18next';
import { showMessage } from '../../components/messages.ts';
import { useOffice } from '../../queries/office.ts';
import { namesOf, sortAtTheDoor } from './door.ts';

/** As the host's own limit; an office sets a smaller one. */
const largestMegabytes = 1_024;

export function useDoor(take: (files: readonly File[]) => void): (files: readonly File[]) => number {
  const { t } = useTranslation('inbox');
  const limits = useOffice().data?.settings?.importLimits;
  const megabytes = Math.min(limits?.megabytes ?? largestMegabytes, largestMegabytes);
  const names = (files: readonly File[]) => namesOf(files, (n) => t('watched.more', { n }));
  return (files) => {
    const { welcome, unreadable, empty, tooLarge } = sortAtTheDoor(files, megabytes);
    if (welcome.length > 0) take(welcome);
    if (unreadable.length > 0)
      showMessage({
        tone: 'doubt',
        title: t('refused.title', { n: unreadable.length }),
        detail: t('refused.detail', { names: names(unreadable) }),
        slot: 'refused-kind',
        actions: [{ label: t('refused.anyway'), onPress: () => take(unreadable) }],
      });
    if (empty.length > 0)
      showMessage({
        tone: 'doubt',
        title: t('refused.empty', { names: names(empty) }),
        detail: t('refused.emptyDetail'),
        slot: 'refused-empty',
      });
    if (tooLarge.length > 0)
      showMessage({
        tone: 'doubt',
        title: t('refused.tooLarge', { names: names(tooLarge), megabytes }),
        detail: t('refused.tooLargeDetail'),
        slot: 'refused-large',
      });
    return welcome.length;
  };
}
