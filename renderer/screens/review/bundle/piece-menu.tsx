/** What can be done with a piece of the bundle: split at the page shown, join, move, name its kind. */
import { EllipsisVertical } from 'lucide-react';
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SubmenuTrigger,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { pieceKinds } from '../../../../shared/document/bundle-cut.ts';
import { Kbd } from '../../../components/kbd.tsx';
import type { PieceNode } from './nodes.ts';
import type { PieceSteps } from './use-piece-steps.ts';

type Props = {
  readonly node: PieceNode;
  readonly name: string;
  /** The page that is looked at. */
  readonly page: number;
  readonly steps: PieceSteps;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

export function PieceMenu({ node, name, page, steps, isOpen, onOpen }: Props) {
  const { t } = useTranslation('review');
  const { id, piece } = node;
  const places = steps.places(id);
  // Of a piece whose pages are not looked at, the page shown is none of its own.
  const at = node.pages.includes(page) ? page : null;
  const likely = at === null ? 'letter' : steps.likely(at);
  const splitObstacle = at === null ? t('cut.otherPage') : steps.splitObstacle(at);
  const joinObstacle = steps.joinObstacle(id);
  const disabled = [
    ...(splitObstacle === null ? [] : ['letter', 'annex']),
    ...(joinObstacle === null ? [] : ['join']),
    ...(places.length === 0 ? ['move'] : []),
  ];
  const act = (key: string) => {
    if (key === 'letter' && at !== null) steps.splitAt(at, 'letter');
    if (key === 'annex' && at !== null) steps.splitAt(at, likely === 'letter' ? 'other' : likely);
    if (key === 'join') steps.join(id);
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpen}>
      <AriaButton className="btn quiet tiny square piece-more" aria-label={t('cut.menu', { name })}>
        <EllipsisVertical aria-hidden="true" />
      </AriaButton>
      <Popover className="popover">
        <Menu
          className="menu"
          aria-label={t('cut.menu', { name })}
          disabledKeys={disabled}
          onAction={(key) => act(String(key))}
        >
          <MenuItem id="letter" textValue={t('cut.splitLetter')}>
            <span className="grow">{t('cut.splitLetter')}</span>
            {likely === 'letter' && <Kbd command="splitBundle" />}
          </MenuItem>
          <MenuItem id="annex" textValue={t('cut.splitAnnex')}>
            <span className="grow">{t('cut.splitAnnex')}</span>
            {likely !== 'letter' && <Kbd command="splitBundle" />}
          </MenuItem>
          <MenuItem id="join" textValue={t('cut.join')}>
            <span className="grow">{t('cut.join')}</span>
            <Kbd command="joinBundle" />
          </MenuItem>
          <SubmenuTrigger>
            <MenuItem id="move" textValue={t('cut.move')}>
              <span className="grow">{t('cut.move')}</span> ›
            </MenuItem>
            <Popover className="popover">
              <Menu
                className="menu"
                aria-label={t('cut.move')}
                onAction={(key) => steps.move(id, key === 'free' ? null : String(key))}
              >
                {places.map((place) => (
                  <MenuItem key={place ?? 'free'} id={place ?? 'free'}>
                    {place === null ? t('cut.free') : t('cut.under', { name: steps.nameOf(place) })}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </SubmenuTrigger>
          <SubmenuTrigger>
            <MenuItem id="kind" textValue={t('cut.kind')}>
              <span className="grow">{t('cut.kind')}</span> ›
            </MenuItem>
            <Popover className="popover">
              <Menu
                className="menu"
                aria-label={t('cut.kind')}
                selectionMode="single"
                selectedKeys={[piece.kind]}
                onSelectionChange={(keys) => {
                  const kind = pieceKinds.find((one) => keys !== 'all' && keys.has(one));
                  if (kind !== undefined) steps.setKind(id, kind);
                }}
              >
                {pieceKinds.map((kind) => (
                  <MenuItem key={kind} id={kind}>
                    {kind === 'letter' ? t('cut.letter') : t(`bundle.role.${kind}`)}
                  </MenuItem>
                ))}
              </Menu>
            </Popover>
          </SubmenuTrigger>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
