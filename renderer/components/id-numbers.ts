/** What a person hears of national ID numbers after a list left the program. */
import type { Produced } from '../../shared/contract/api.ts';
import { i18n } from '../text/index.ts';
import { showMessage } from './messages.ts';

type Whole = { readonly way: 'export' | 'print'; readonly again: () => void };

/** `whole` makes the same with whole numbers; a sealed list is asked for anew instead. */
export function tellOfIdNumbers({ idNumbers }: Produced, whole?: Whole): void {
  const { count: n, are } = idNumbers ?? { count: 0, are: 'masked' };
  if (n === 0) return;
  const t = i18n.getFixedT(null, 'personal');
  const slot = 'id-numbers';
  if (are === 'whole') {
    showMessage({ tone: 'info', title: t('numbers.whole', { n }), detail: t('numbers.wholeDetail'), slot });
    return;
  }
  showMessage({
    tone: 'info',
    title: t('numbers.hidden', { n }),
    detail: t('numbers.hiddenDetail'),
    actions: whole === undefined ? [] : [{ label: t(`numbers.again.${whole.way}`), onPress: whole.again }],
    slot,
  });
}
