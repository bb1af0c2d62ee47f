/** Phrases at hand: the office's own, then openers, requests and closings that fit the addressee. */
import { MessageSquareQuote } from 'lucide-react';
import { memo, useState } from 'react';
import {
  Button as AriaButton,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { levelOf } from '../../../../shared/letter/addressee-level.ts';
import { asksFor, formOf } from '../../../../shared/letter/forms/index.ts';
import { letterPhraseKinds, type PhraseKind, phrasesFor } from '../../../../shared/letter/phrase-bank.ts';
import { Kbd } from '../../../components/kbd.tsx';
import { useKeys } from '../../../components/use-keys.ts';
import { ariaKeys } from '../../../keys.ts';
import { usePhrases } from '../../../queries/proof.ts';
import { sameBesideBody } from '../beside-body.ts';
import { useDeskPlaces } from '../places.ts';
import type { LetterDraft } from '../use-letter-draft.ts';

/** The menu gives the focus back to its button first. */
const afterMenuMs = 80;

type Offered = { readonly id: string; readonly text: string; readonly shortcut: string };

export const PhraseMenu = memo(function PhraseMenu({ draft }: { readonly draft: LetterDraft }) {
  const { t } = useTranslation('proof');
  const places = useDeskPlaces();
  const own = usePhrases().data ?? [];
  const [isOpen, setIsOpen] = useState(false);
  useKeys({ phrases: () => setIsOpen(true) });
  const { content } = draft;
  const level = levelOf(content.addressee, content.form);
  const offered = (kind: PhraseKind): readonly Offered[] => [
    ...own.filter((phrase) => phrase.kind === kind),
    ...phrasesFor(level, kind)
      .filter(({ text }) => !own.some((phrase) => phrase.text === text))
      .map(({ text }) => ({ id: `${kind} ${text}`, text, shortcut: '' })),
  ];
  const insert = (kind: PhraseKind, text: string) => {
    if (kind === 'closing' && asksFor(formOf(content.form), 'closingPurpose'))
      draft.change({ closingPurpose: text });
    else setTimeout(() => places?.insert(text), afterMenuMs);
  };
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <AriaButton className="btn quiet tiny" aria-keyshortcuts={ariaKeys('phrases')}>
        <MessageSquareQuote aria-hidden="true" />
        {t('phrases.open')} <Kbd command="phrases" />
      </AriaButton>
      <Popover className="popover phrase-popover">
        <Menu className="menu" aria-label={t('phrases.open')}>
          {letterPhraseKinds
            .filter((kind) => offered(kind).length > 0)
            .map((kind) => (
              <MenuSection key={kind}>
                <Header className="label">{t(`phrases.${kind}`)}</Header>
                {offered(kind).map(({ id, text, shortcut }) => (
                  <MenuItem key={id} id={id} textValue={text} onAction={() => insert(kind, text)}>
                    <span className="grow">{text}</span>
                    {shortcut !== '' && <span className="kbd">{shortcut}</span>}
                  </MenuItem>
                ))}
              </MenuSection>
            ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}, sameBesideBody);
