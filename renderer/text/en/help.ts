import type { Sentences } from '../sentences.ts';
import type { help as source } from '../th/help.ts';

export const help: Sentences<typeof source> = {
  title: 'Guide',
  contents: 'Contents of the guide',
  page: 'Page of the guide',
  search: 'Search the guide',
  found: '{{n, count}} found',
  none: 'Nothing for “{{words}}”. Try fewer words, or words of the message on the screen',
  whole: 'Open the whole guide',
  print: 'Print this page',
  backToWork: 'Back to work',
  picture: { enlarge: 'Press to see the picture large' },
};
