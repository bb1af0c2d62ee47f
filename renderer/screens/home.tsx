/** วันนี้: where letters stand, what is due, the last backup. */
import { useTranslation } from 'react-i18next';
import { Screen } from '../components/screen.tsx';
import { useAppStatus } from '../queries/app.ts';
import { useFormat } from '../text/use-format.ts';

export function HomeScreen() {
  const { t } = useTranslation('common');
  const format = useFormat();
  const status = useAppStatus().data;
  return (
    <Screen title={t('place.home')} aside={status && format.fullDate(status.today)}>
      {null}
    </Screen>
  );
}
