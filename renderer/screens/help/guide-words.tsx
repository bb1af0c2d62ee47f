/** A sentence of the guide: the program's own words as they stand on the screen, keys as on the keyboard, links. */
import { Fragment } from 'react';
import type { Go } from './guide-page.tsx';
import { addressOf } from './page-of-place.ts';
import type { OpenGuide } from './use-guide.ts';
import { type Piece, piecesOf } from './words.ts';

type GuideWordsProps = { readonly words: string; readonly open: OpenGuide; readonly onGo: Go };

export function GuideWords({ words, open, onGo }: GuideWordsProps) {
  return piecesOf(words, open.guide, open.language).map((piece, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence never change places
    <Fragment key={at}>
      <GuidePiece piece={piece} onGo={onGo} />
    </Fragment>
  ));
}

function GuidePiece({ piece, onGo }: { readonly piece: Piece; readonly onGo: Go }) {
  if (piece.kind === 'ui') return <b className="guide-own">{piece.text}</b>;
  if (piece.kind === 'key') return <kbd>{piece.text}</kbd>;
  if (piece.kind === 'text') return piece.text;
  const place = { page: piece.page, part: piece.part };
  return (
    <a
      href={`#${addressOf(place)}`}
      onClick={(event) => {
        event.preventDefault();
        onGo(place);
      }}
    >
      {piece.text}
    </a>
  );
}
