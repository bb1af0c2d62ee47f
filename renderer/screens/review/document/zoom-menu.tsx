/** The percentage of the toolbar: press it for the width, the whole page or a size of its own. */
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { type Zoom, zoomSteps } from './view.ts';

type ZoomMenuProps = {
  readonly zoom: Zoom;
  readonly seen: number;
  readonly onZoom: (zoom: Zoom) => void;
};

export function ZoomMenu({ zoom, seen, onZoom }: ZoomMenuProps) {
  const { t } = useTranslation('review');
  const percent = `${Math.round(seen * 100)}%`;
  const choose = (key: string) => onZoom(key === 'fit' || key === 'page' ? key : Number(key));
  return (
    <MenuTrigger>
      <AriaButton className="btn quiet tiny num zoom" aria-label={t('document.zoom', { percent })}>
        {percent}
      </AriaButton>
      <Popover className="popover">
        <Menu
          className="menu zoom-choices"
          aria-label={t('document.zoomChoices')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[String(zoom)]}
          onAction={(key) => choose(String(key))}
        >
          <MenuItem id="fit">{t('document.fit')}</MenuItem>
          <MenuItem id="page">{t('document.fitPage')}</MenuItem>
          {zoomSteps.map((step) => (
            <MenuItem key={step} id={String(step)} className="num">
              {`${Math.round(step * 100)}%`}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
