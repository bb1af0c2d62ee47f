/** Roles of a person, each with what it is for. */
import { useTranslation } from 'react-i18next';
import { type Role, roles } from '../../../shared/people/role.ts';
import { Checkbox } from '../../components/checkbox.tsx';

type Props = {
  readonly held: readonly Role[];
  readonly onChange: (held: readonly Role[]) => void;
  /** Held by the first administrator whatever else is chosen. */
  readonly fixed?: Role;
};

export function RoleBoxes({ held, onChange, fixed }: Props) {
  const { t } = useTranslation('people');
  return (
    <fieldset className="field">
      <legend className="label">{t('office.roles')}</legend>
      <div className="stack">
        {roles.map((role) => (
          <Checkbox
            key={role}
            isSelected={role === fixed || held.includes(role)}
            isDisabled={role === fixed}
            onChange={(isHeld) => onChange(isHeld ? [...held, role] : held.filter((one) => one !== role))}
          >
            {t(`role.${role}`)} <span className="soft">{t(`roleDetail.${role}`)}</span>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
