/** คู่มือ: the whole guide, contents and search at the left, one page at the right; the address names page and part. */
import { ArrowLeft, Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { Button } from '../components/button.tsx';
import { Working } from '../components/loaded.tsx';
import { placeBeforeHelp } from '../components/place-before-help.ts';
import { Screen } from '../components/screen.tsx';
import { useKeys } from '../components/use-keys.ts';
import { pageNames } from '../text/help/guide.ts';
import { GuideContents } from './help/guide-contents.tsx';
import { GuidePage } from './help/guide-page.tsx';
import { addressOf, type GuidePlace } from './help/page-of-place.ts';
import { useGuide } from './help/use-guide.ts';
import './help/help.css';

export function HelpScreen() {
  const { t } = useTranslation(['help', 'common']);
  const open = useGuide();
  const params = useParams<{ page?: string; part?: string }>();
  const [, navigate] = useLocation();
  const name = pageNames.find((known) => known === params.page) ?? 'first-day';
  // Pages of the guide do not pile up behind one another: one step back is the work that was left.
  const go = (place: GuidePlace) => navigate(addressOf(place), { replace: true });
  const leave = () => navigate(placeBeforeHelp());
  useKeys({ back: leave });
  return (
    <Screen
      title={t('title')}
      scroll={false}
      before={
        <Button icon={ArrowLeft} command="back" onPress={leave}>
          {t('backToWork')}
        </Button>
      }
      actions={
        <Button icon={Printer} command="print" onPress={() => window.print()}>
          {t('print')}
        </Button>
      }
    >
      <div className="guide">
        <GuideContents open={open} current={name} onGo={go} />
        <section
          className="guide-body"
          data-pane="guide"
          data-scrolls
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
          tabIndex={0}
          aria-label={t('page')}
        >
          {open === null ? (
            <Working />
          ) : (
            <GuidePage open={open} name={name} part={params.part ?? null} onGo={go} />
          )}
        </section>
      </div>
    </Screen>
  );
}
