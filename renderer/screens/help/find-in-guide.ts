/** Searching the guide: folded as the registers are (๑ is 1, spaces do not count), every word must be in the part. */
import { excerpt } from '../../../shared/thai/excerpt.ts';
import { fold, foldTerms } from '../../../shared/thai/fold.ts';
import { keyGroups } from '../../components/key-sheet-groups.ts';
import { bindingOf } from '../../keys.ts';
import type { Block, Guide, PageName } from '../../text/help/guide.ts';
import { pageNames } from '../../text/help/guide.ts';
import { i18n, type Language } from '../../text/index.ts';
import { messagesOf } from './error-families.ts';
import { plainWords } from './words.ts';

export type GuideHit = {
  readonly page: PageName;
  readonly part: string;
  readonly pageTitle: string;
  readonly partTitle: string;
  /** Matches between the two marks of shared/thai/excerpt.ts. */
  readonly words: string;
};

export type GuideIndex = readonly IndexedPart[];
type IndexedPart = Omit<GuideHit, 'words'> & {
  readonly text: string;
  readonly folded: string;
  readonly foldedTitle: string;
};

const mostHits = 20;

export function indexGuide(guide: Guide, language: Language): GuideIndex {
  return pageNames.flatMap((page) => {
    const { title, lead, parts } = guide[page];
    return parts.map(({ id, title: partTitle, blocks }, at) => {
      const sentences = [
        ...(at === 0 ? [lead] : []),
        ...blocks.flatMap((block) => sentencesOf(block, language)),
      ];
      const text = sentences.map((sentence) => plainWords(sentence, guide, language)).join(' ');
      const heads = `${title} ${partTitle}`;
      return {
        page,
        part: id,
        pageTitle: title,
        partTitle,
        text,
        folded: fold(`${heads} ${text}`),
        foldedTitle: fold(heads),
      };
    });
  });
}

/** Parts whose heads hold the words come first; otherwise in the order of the guide. */
export function findInGuide(index: GuideIndex, query: string): readonly GuideHit[] {
  const terms = foldTerms(query);
  if (terms.length === 0) return [];
  const inTitle = ({ foldedTitle }: IndexedPart) => terms.filter((term) => foldedTitle.includes(term)).length;
  return index
    .filter(({ folded }) => terms.every((term) => folded.includes(term)))
    .sort((a, b) => inTitle(b) - inTitle(a))
    .slice(0, mostHits)
    .map(({ page, part, pageTitle, partTitle, text }) => ({
      page,
      part,
      pageTitle,
      partTitle,
      words: excerpt(text, terms, 32) ?? firstWords(text),
    }));
}

/** The beginning, up to a space: no word and no mark is cut. */
function firstWords(text: string): string {
  const end = text.indexOf(' ', 56);
  return end < 0 ? text : `${text.slice(0, end)}…`;
}

/** Every sentence of a block, as it is written; what it shows of the program comes with it. */
export function sentencesOf(block: Block, language: Language): readonly string[] {
  if (typeof block === 'string') return [block];
  if ('steps' in block) return block.steps;
  if ('list' in block) return block.list;
  if ('note' in block) return [block.note];
  if ('picture' in block) return [block.alt];
  if ('terms' in block) return block.terms.flat();
  if ('signs' in block) return block.signs.map(([, meaning]) => meaning);
  if ('errors' in block)
    return messagesOf(block.errors, language).flatMap(({ title, detail }) => [title, detail]);
  return Object.values(keyGroups)
    .flat()
    .map((command) => {
      const words: unknown = i18n.getResource(language, 'common', `keySheet.command.${command}`);
      return `${String(words)} ${bindingOf(command).shown}`;
    });
}
