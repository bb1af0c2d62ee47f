/** What each piece of the bundle is called: หนังสือนำ, สิ่งที่ส่งมาด้วย ๑, บัญชี · รายชื่อผู้เข้าร่วม. */
import { useTranslation } from 'react-i18next';
import { flatNodes, type PieceNode } from './nodes.ts';

type Translate = ReturnType<typeof useTranslation<'review'>>['t'];

export function usePieceNames(nodes: readonly PieceNode[]): (id: string) => string {
  const { t } = useTranslation('review');
  const all = flatNodes(nodes);
  const top = nodes.filter(({ piece }) => piece.kind === 'letter');
  return (id) => {
    const node = all.find((one) => one.id === id);
    return node === undefined ? '' : nameOf(node, top, t);
  };
}

function nameOf(node: PieceNode, top: readonly PieceNode[], t: Translate): string {
  const { piece, enclosure, annex } = node;
  if (piece.kind !== 'letter') {
    const role = t(`bundle.role.${piece.kind}`);
    const title = annex?.title ?? '';
    if (title === '') return t('bundle.untitled', { kind: role, n: piece.page });
    // "บัญชี · รายชื่อผู้เข้าร่วม"; a title that says what it is needs no word before it.
    return title.startsWith(role) ? title : `${role} · ${title}`;
  }
  if (piece.under !== null)
    return enclosure === null ? t('bundle.nested') : t('bundle.nestedNumbered', { n: enclosure });
  return top.length > 1 ? t('bundle.letterNumbered', { n: top.indexOf(node) + 1 }) : t('bundle.covering');
}
