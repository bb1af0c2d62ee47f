/**
 * F1: the page of the guide for this place, at the right edge, with the screen or dialog still there under it: nothing
 * typed is left. Links turn the page here; the whole guide is one press away where there is a desk to go to.
 */
import { BookOpen, X } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { Button } from '../../components/button.tsx';
import { Working } from '../../components/loaded.tsx';
import { openDialogs } from '../../components/open-dialogs.ts';
import { GuidePage } from './guide-page.tsx';
import { addressOf, type GuidePlace, guideOf } from './page-of-place.ts';
import { useGuide } from './use-guide.ts';
import './help.css';

const first: GuidePlace = { page: 'first-day', part: null };

export function HelpPanel({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation(['help', 'common']);
  const open = useGuide();
  const [path, navigate] = useLocation();
  const [place, setPlace] = useState(guideOf(path) ?? first);
  // Going there would close the dialog under it, with all that was typed.
  const [isOverDialog] = useState(
    () => openDialogs('.scrim:not(.guide-scrim) :is([role="dialog"], [role="alertdialog"])').length > 0,
  );
  const toWhole = () => {
    onClose();
    navigate(addressOf(place));
  };
  return (
    <ModalOverlay
      className="scrim guide-scrim"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Modal className="guide-side">
        <Dialog className="dialog">
          <header className="row">
            <Heading slot="title" level={2} className="grow">
              {t('title')}
            </Heading>
            {!path.startsWith('/setup') && !isOverDialog && (
              <Button inDialog size="small" icon={BookOpen} onPress={toWhole}>
                {t('whole')}
              </Button>
            )}
            <Button
              inDialog
              size="small"
              tone="quiet"
              icon={X}
              label={t('common:action.close')}
              onPress={onClose}
            />
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
          <section className="content" data-scrolls tabIndex={0} aria-label={t('page')}>
            {open === null ? (
              <Working />
            ) : (
              <GuidePage open={open} {...{ name: place.page, part: place.part }} onGo={setPlace} />
            )}
          </section>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
