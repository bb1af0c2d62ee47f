/**
 * Keeps a fault of one screen from blanking the whole window: the frame stays, the screen says what is safe and how
 * to go on. Every write that was confirmed is on the disk by then; only what stood unsaved in this screen is at risk.
 */
import { RefreshCw } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { Notice } from './message.tsx';

type Props = {
  /** Another place is another try: the boundary starts anew when it changes. */
  readonly place: string;
  readonly children: ReactNode;
};
type State = { readonly hasFailed: boolean; readonly place: string };

export class FaultBoundary extends Component<Props, State> {
  override state: State = { hasFailed: false, place: this.props.place };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { hasFailed: false, place };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? <Fault /> : this.props.children;
  }
}

function Fault() {
  const { t } = useTranslation('common');
  return (
    <div className="pad">
      <Notice
        tone="error"
        title={t('fault.title')}
        actions={
          <Button icon={RefreshCw} onPress={() => window.location.reload()}>
            {t('fault.reload')}
          </Button>
        }
      >
        {t('fault.detail')}
      </Notice>
    </div>
  );
}
