/** What was found of this computer: topic, state in words and sign, and what to do where something is to be done. */
import { CircleCheck, CircleHelp, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type MachineFinding, type MachineState, stateOf, topicOf } from '../../../shared/office/machine.ts';
import type { ThaiText } from '../../text/index.ts';
import './machine.css';

const signs = { fine: CircleCheck, look: TriangleAlert, unknown: CircleHelp } as const satisfies Readonly<
  Record<MachineState, typeof CircleCheck>
>;

type Advice = keyof ThaiText['machine']['advice'];

export function MachineFindings({ findings }: { readonly findings: readonly MachineFinding[] }) {
  const { t } = useTranslation('machine');
  return (
    <ul className="findings" aria-label={t('found')}>
      {findings.map((finding) => (
        <Finding key={finding.code} finding={finding} />
      ))}
    </ul>
  );
}

function Finding({ finding }: { readonly finding: MachineFinding }) {
  const { t, i18n } = useTranslation('machine');
  const { code, params } = finding;
  const state = stateOf(finding);
  const Sign = signs[state];
  const hasAdvice = i18n.exists(`machine:advice.${code}`);
  return (
    <li className={state}>
      <Sign aria-hidden="true" />
      <div className="grow">
        <div>
          <strong>{t(`topic.${topicOf(finding)}`)}</strong>{' '}
          <span className="soft small">{t(`state.${state}`)}</span>
        </div>
        <div className="break">{t(`finding.${code}`, params)}</div>
        {hasAdvice && <div className="soft">{t(`advice.${code as Advice}`, params)}</div>}
      </div>
    </li>
  );
}
