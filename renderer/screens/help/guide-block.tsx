/** What the parts of the guide are made of: steps, lists, notes, pictures, signs, messages, keys. */
import { Info } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { KeyGroups } from '../../components/key-sheet.tsx';
import { confidenceIcons } from '../../components/text-field.tsx';
import type { Block, Sign } from '../../text/help/guide.ts';
import { messagesOf } from './error-families.ts';
import type { Go } from './guide-page.tsx';
import { GuidePicture } from './guide-picture.tsx';
import { GuideWords } from './guide-words.tsx';
import type { OpenGuide } from './use-guide.ts';

type GuideBlockProps = { readonly block: Block; readonly open: OpenGuide; readonly onGo: Go };

export function GuideBlock({ block, open, onGo }: GuideBlockProps) {
  const say = (words: string) => <GuideWords words={words} open={open} onGo={onGo} />;
  if (typeof block === 'string') return <p>{say(block)}</p>;
  if ('steps' in block)
    return (
      <ol className="guide-steps">
        {block.steps.map((step) => (
          <li key={step}>{say(step)}</li>
        ))}
      </ol>
    );
  if ('list' in block)
    return (
      <ul className="guide-list">
        {block.list.map((item) => (
          <li key={item}>{say(item)}</li>
        ))}
      </ul>
    );
  if ('note' in block)
    return (
      <p className="guide-note">
        <Info aria-hidden="true" />
        <span>{say(block.note)}</span>
      </p>
    );
  if ('picture' in block) return <GuidePicture name={block.picture} alt={block.alt} />;
  if ('terms' in block)
    return (
      <dl className="guide-terms">
        {block.terms.map(([term, meaning]) => (
          <div key={term}>
            <dt>{say(term)}</dt>
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    );
  if ('signs' in block)
    return (
      <dl className="guide-terms">
        {block.signs.map(([sign, meaning]) => (
          <div key={sign}>
            <SignName sign={sign} />
            <dd>{say(meaning)}</dd>
          </div>
        ))}
      </dl>
    );
  if ('errors' in block) return <Messages block={block} open={open} />;
  return <KeyGroups />;
}

function SignName({ sign }: { readonly sign: Sign }) {
  const { t } = useTranslation('common');
  const Icon = confidenceIcons[sign];
  return (
    <dt className={`guide-sign ${sign}`}>
      <Icon aria-hidden="true" />
      {t(`field.${sign}`)}
    </dt>
  );
}

type MessagesProps = { readonly block: Extract<Block, { errors: unknown }>; readonly open: OpenGuide };

function Messages({ block, open }: MessagesProps) {
  return (
    <dl className="guide-terms is-messages">
      {messagesOf(block.errors, open.language).map(({ code, title, detail }) => (
        <div key={code}>
          <dt>{title}</dt>
          <dd>{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
