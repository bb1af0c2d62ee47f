/** The users with their roles and appointments; the administrator changes and removes them. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ListedPerson } from '../../../shared/people/person.ts';
import { Button } from '../../components/button.tsx';
import { ConfirmDialog } from '../../components/confirm-dialog.tsx';
import { showMessage } from '../../components/messages.ts';
import { useRights } from '../../components/rights.ts';
import { useRemovePerson, useStopActing } from '../../queries/people.ts';
import { ActingDialog } from './acting-dialog.tsx';
import { PersonDialog } from './person-dialog.tsx';

type Props = { readonly people: readonly ListedPerson[]; readonly isAdministrator: boolean };
type Opened = { readonly what: 'edit' | 'remove' | 'act'; readonly person: ListedPerson } | null;

export function PeopleList({ people, isAdministrator }: Props) {
  const { t } = useTranslation('people');
  const [opened, setOpened] = useState<Opened>(null);
  const own = useRights()?.status.person?.id;
  const remove = useRemovePerson();
  const stop = useStopActing();
  const close = () => setOpened(null);
  const chief = people.find(({ roles }) => roles.includes('chief'))?.name ?? '';
  const removeNow = ({ id, name }: ListedPerson) =>
    remove.mutate(
      { id },
      {
        onSuccess: () => showMessage({ tone: 'done', title: t('office.removed', { name }), slot: 'people' }),
        onSettled: close,
      },
    );
  return (
    <>
      <ul className="stack people-list" aria-label={t('office.people')}>
        {people.map((person) => (
          <li key={person.id} className="panel pad stack">
            <div className="row wrap">
              <span className="grow">
                <strong>{person.name}</strong>
                {person.id === own && <span className="soft"> {t('office.you')}</span>}
              </span>
              {isAdministrator && (
                <>
                  <Button
                    size="small"
                    label={t('office.edit', { name: person.name })}
                    onPress={() => setOpened({ what: 'edit', person })}
                  >
                    {t('office.editShort')}
                  </Button>
                  <Button
                    size="small"
                    label={t('office.remove', { name: person.name })}
                    onPress={() => setOpened({ what: 'remove', person })}
                  >
                    {t('office.removeShort')}
                  </Button>
                </>
              )}
              {!person.roles.includes('chief') && (
                <Button
                  size="small"
                  label={t('office.actForOf', { name: person.name })}
                  onPress={() => setOpened({ what: 'act', person })}
                >
                  {t('office.actFor')}
                </Button>
              )}
            </div>
            <span className="small soft">{person.roles.map((role) => t(`role.${role}`)).join(' · ')}</span>
            {person.acting.map((grant) => (
              <span key={grant.id} className="row wrap small">
                {t('office.actingUntil', {
                  kind: t(`acting.${grant.kind}`),
                  name: grant.forName,
                  until: grant.until,
                })}
                <Button
                  size="small"
                  tone="quiet"
                  isPending={stop.isPending}
                  onPress={() => stop.mutate({ id: grant.id })}
                >
                  {t('office.stopActing')}
                </Button>
              </span>
            ))}
          </li>
        ))}
      </ul>
      {opened?.what === 'edit' && <PersonDialog person={opened.person} onClose={close} />}
      {opened?.what === 'act' && <ActingDialog person={opened.person} chief={chief} onClose={close} />}
      {opened?.what === 'remove' && (
        <ConfirmDialog
          title={t('office.removeTitle', { name: opened.person.name })}
          answer={t('office.removeShort')}
          isPending={remove.isPending}
          onConfirm={() => removeNow(opened.person)}
          onClose={close}
        >
          {t('office.removeDetail')}
        </ConfirmDialog>
      )}
    </>
  );
}
