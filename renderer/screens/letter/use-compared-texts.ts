/** The texts of a letter that can be laid side by side: as it stands, its issued versions, earlier states of its draft. */
import { useTranslation } from 'react-i18next';
import type { DraftSnapshot, IssuedLetter, Letter, LetterContent } from '../../../shared/letter/letter.ts';
import { useDraftText, useIssuedText, useLetterSnapshots, useLetterVersions } from '../../queries/letters.ts';
import { useFormat } from '../../text/use-format.ts';

/** Names a text: "now", "issued 2", "draft 14". */
export type TextName = 'now' | `issued ${number}` | `draft ${number}`;

export type TextChoice = { readonly value: TextName; readonly label: string; readonly reason: string | null };

/** Null until it is known what there is. */
export function useTextChoices(letter: Letter): readonly TextChoice[] | null {
  const { t } = useTranslation('letter');
  const format = useFormat();
  const drafts = useLetterSnapshots(letter.id).data;
  const issued = useLetterVersions(letter.id, true).data;
  if (drafts === undefined || issued === undefined) return null;
  const nameOf = (version: number) =>
    version === 1 ? t('versions.first') : t('version', { version: version - 1 });
  const issuedChoice = ({ version, issuedAt, issuedBy, reason }: IssuedLetter): TextChoice => {
    const name = nameOf(version);
    return {
      value: `issued ${version}`,
      label: t('states.issued', { name, at: format.moment(issuedAt), by: issuedBy }),
      reason: reason === null ? null : t('states.reason', { name, reason }),
    };
  };
  const draftChoice = ({ seq, at, by }: DraftSnapshot): TextChoice => ({
    value: `draft ${seq}`,
    label: t('states.draft', { at: format.moment(at), by }),
    reason: null,
  });
  return [
    { value: 'now', label: t('states.now'), reason: null },
    ...issued.map(issuedChoice),
    ...drafts.map(draftChoice),
  ];
}

/** The words behind a name; null while they are fetched. */
export function useTextOf(letter: Letter, now: LetterContent, name: TextName): LetterContent | null {
  const [kind, which] = name.split(' ');
  const version = kind === 'issued' ? Number(which) : null;
  const issued = useIssuedText(letter.id, version).data ?? null;
  const seq = kind === 'draft' ? Number(which) : null;
  const draft = useDraftText(letter.id, seq).data ?? null;
  if (kind === 'now') return now;
  if (kind === 'issued') return issued;
  return draft;
}
