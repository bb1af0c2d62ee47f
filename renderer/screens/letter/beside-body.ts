/**
 * For memo(): the parts around a letter's text are drawn again only when something of their own has changed, so that a
 * key in the text draws the text and nothing else. Such a part reads no words of the body: it has an older draft.
 */
import type { LetterDraft } from './use-letter-draft.ts';

type Props = { readonly draft: LetterDraft };

export function sameBesideBody<P extends Props>(before: P, after: P): boolean {
  const [old, next] = [before.draft, after.draft];
  return (
    old.change === next.change &&
    old.flush === next.flush &&
    sameBut('body', old.content, next.content) &&
    sameBut('draft', before, after)
  );
}

function sameBut(name: string, before: object, after: object): boolean {
  const values = new Map<string, unknown>(Object.entries(before));
  const others = Object.entries(after);
  return (
    values.size === others.length &&
    others.every(([key, value]) => key === name || (values.has(key) && Object.is(values.get(key), value)))
  );
}
