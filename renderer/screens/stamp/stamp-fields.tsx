/** The chosen stamp: its words and its place in figures; which stamps there are; what can be added. */
import { LocateFixed, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Size, Stamp } from '../../../shared/register/receive-stamp.ts';
import { Button } from '../../components/button.tsx';
import { MillimetreField } from '../../components/millimetre-field.tsx';
import { TextField } from '../../components/text-field.tsx';

type Props = {
  readonly stamps: readonly Stamp[];
  readonly chosen: number;
  readonly page: Size;
  readonly canAddMinute: boolean;
  readonly onChoose: (at: number) => void;
  readonly onChange: (changed: Stamp) => void;
  readonly onAdd: (kind: Stamp['kind']) => void;
  readonly onFind: () => void;
  readonly onRemove: () => void;
};

export function StampFields(props: Props) {
  const { t } = useTranslation('stamp');
  const { stamps, chosen, page, onChange } = props;
  const stamp = stamps[chosen];
  return (
    <div className="stamp-fields">
      <div className="row wrap" role="toolbar" aria-label={t('list')}>
        {stamps.map(({ kind }, at) => (
          <Button
            // biome-ignore lint/suspicious/noArrayIndexKey: stamps have no name but their place in the list
            key={at}
            inDialog
            size="small"
            isPressed={at === chosen}
            onPress={() => props.onChoose(at)}
          >
            {t(`kind.${kind}`, { n: at + 1 })}
          </Button>
        ))}
        <Button inDialog size="small" tone="quiet" icon={Plus} onPress={() => props.onAdd('receive')}>
          {t('add')}
        </Button>
        {props.canAddMinute && (
          <Button inDialog size="small" tone="quiet" icon={Plus} onPress={() => props.onAdd('minute')}>
            {t('addMinute')}
          </Button>
        )}
      </div>
      {stamp !== undefined && (
        <>
          <Words stamp={stamp} onChange={onChange} />
          <div className="stamp-pair">
            <MillimetreField
              label={t('fields.x')}
              value={stamp.x}
              least={0}
              most={page.width}
              onChange={(x) => onChange({ ...stamp, x })}
            />
            <MillimetreField
              label={t('fields.y')}
              value={stamp.y}
              least={0}
              most={page.height}
              onChange={(y) => onChange({ ...stamp, y })}
            />
          </div>
          <div className="row wrap">
            <Button inDialog size="small" icon={LocateFixed} onPress={props.onFind}>
              {t('find')}
            </Button>
            {stamps.length > 1 && (
              <Button inDialog size="small" icon={Trash2} onPress={props.onRemove}>
                {t('remove')}
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  );
}

function Words({ stamp, onChange }: { stamp: Stamp; onChange: Props['onChange'] }) {
  const { t } = useTranslation('stamp');
  if (stamp.kind === 'minute')
    return (
      <TextField
        multiline
        className="stamp-minute"
        label={t('fields.text')}
        value={stamp.text}
        onChange={(text) => onChange({ ...stamp, text })}
      />
    );
  const field = (name: 'agency' | 'number' | 'date' | 'time') => (
    <TextField
      label={t(`fields.${name}`)}
      value={stamp[name]}
      onChange={(value) => onChange({ ...stamp, [name]: value })}
    />
  );
  return (
    <>
      {field('agency')}
      <div className="stamp-pair">
        {field('number')}
        {field('date')}
        {field('time')}
      </div>
    </>
  );
}
