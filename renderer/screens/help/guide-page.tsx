/** One page of the guide: its lead and its parts. Links go where `onGo` leads: another address, or another page here. */
import { useEffect, useId, useRef } from 'react';
import type { Page, PageName, Part } from '../../text/help/guide.ts';
import { GuideBlock } from './guide-block.tsx';
import { GuideWords } from './guide-words.tsx';
import type { GuidePlace } from './page-of-place.ts';
import type { OpenGuide } from './use-guide.ts';

export type Go = (place: GuidePlace) => void;

type GuidePageProps = {
  readonly open: OpenGuide;
  readonly name: PageName;
  /** The part that was asked for: it is scrolled to and takes the focus. */
  readonly part: string | null;
  readonly onGo: Go;
};

export function GuidePage({ open, name, part, onGo }: GuidePageProps) {
  const page: Page = open.guide[name];
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page is gone to by its name
  useEffect(() => {
    if (part !== null) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.closest('[data-scrolls]')?.scrollTo(0, 0);
  }, [name, part]);
  return (
    <article className="guide-page">
      <h2 ref={heading} tabIndex={-1}>
        {page.title}
      </h2>
      <p className="guide-lead">
        <GuideWords words={page.lead} open={open} onGo={onGo} />
      </p>
      {page.parts.map((one) => (
        <GuidePart key={`${name}/${one.id}`} part={one} isWanted={one.id === part} open={open} onGo={onGo} />
      ))}
    </article>
  );
}

type PartProps = {
  readonly part: Part;
  readonly isWanted: boolean;
  readonly open: OpenGuide;
  readonly onGo: Go;
};

function GuidePart({ part, isWanted, open, onGo }: PartProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isWanted) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
  }, [isWanted]);
  return (
    <section className="guide-part" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {part.title}
      </h3>
      {part.blocks.map((block) => (
        <GuideBlock key={JSON.stringify(block)} block={block} open={open} onGo={onGo} />
      ))}
    </section>
  );
}
