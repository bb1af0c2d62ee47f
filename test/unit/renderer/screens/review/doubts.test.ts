import { describe, expect, it } from 'vitest';
import { allDoubts, nextDoubt, obstacleToLogging } from '../../../../../renderer/screens/review/doubts.ts';
import {
  type Answers,
  fieldStates,
  nameWarnings,
} from '../../../../../renderer/screens/review/field-states.ts';
import { entryFieldsFromLetter } from '../../../../../shared/register/from-letter.ts';
import { evidenceWith, readLetter, warning } from './letters.ts';

const letter = readLetter({ evidence: evidenceWith({ subject: 0.3 }) });
const warnings = nameWarnings([
  warning({ rule: 'phone-digits', letter: 2, field: 'phones[0]' }),
  warning({ rule: 'phone-digits', field: 'phones[0]' }),
  warning({ rule: 'impossible-date' }),
  warning({ rule: 'style', severity: 'hint', field: null }),
]);
const fields = entryFieldsFromLetter(letter, null);

function doubtsWith(answers: Answers) {
  return allDoubts(letter, fieldStates(letter, warnings, answers, fields, []), warnings, answers);
}

describe('what the clerk has to look at before a number is given', () => {
  it('walks the columns first, then the rest of this letter, then the letters enclosed', () => {
    expect(doubtsWith({}).map((doubt) => [doubt.key, doubt.field, doubt.holds])).toEqual([
      ['impossible-date#1', 'documentDate', true],
      ['subject', 'subject', true],
      ['phone-digits#2', null, true],
      ['phone-digits#1', null, false],
    ]);
  });

  it('goes round from the last doubt to the first, and back', () => {
    const doubts = doubtsWith({});
    expect([
      nextDoubt(doubts, null, 1)?.key,
      nextDoubt(doubts, 'impossible-date#1', 1)?.key,
      nextDoubt(doubts, 'phone-digits#2', 1)?.key,
      nextDoubt(doubts, 'impossible-date#1', -1)?.key,
    ]).toEqual(['impossible-date#1', 'subject', 'impossible-date#1', 'phone-digits#2']);
  });

  it('steps over what is answered and reaches the enclosed letters when this one is done', () => {
    const answers: Answers = { 'impossible-date#1': 'keep', subject: 'seen', 'phone-digits#2': 'keep' };
    expect(nextDoubt(doubtsWith({ subject: 'seen' }), 'impossible-date#1', 1)?.key).toBe('phone-digits#2');
    expect(nextDoubt(doubtsWith(answers), 'phone-digits#2', 1)?.key).toBe('phone-digits#1');
    expect(nextDoubt(doubtsWith({ ...answers, 'phone-digits#1': 'keep' }), null, 1)).toBeNull();
  });

  it('holds the number back while a doubt of this letter is open, and says how many', () => {
    expect(obstacleToLogging(doubtsWith({}), fields)).toEqual({ kind: 'doubts', count: 3 });
    const answers: Answers = { 'impossible-date#1': 'keep', subject: 'seen', 'phone-digits#2': 'keep' };
    expect(obstacleToLogging(doubtsWith(answers), fields)).toBeNull();
  });

  it('holds the number back while subject or sender is missing', () => {
    expect(obstacleToLogging([], { ...fields, subject: '  ' })).toEqual({
      kind: 'missing',
      field: 'subject',
    });
    expect(obstacleToLogging([], { ...fields, from: '' })).toEqual({ kind: 'missing', field: 'from' });
  });
});
