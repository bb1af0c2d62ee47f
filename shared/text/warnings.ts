/**
 * The sentence of every warning: what stands there, and what speaks against it. Exhaustive over the rules. Screen and
 * command line both use it.
 */
import type { RuleName, RuleParams } from '../checks/rule.ts';
import type { Warning } from '../document/reading.ts';
import { englishWarnings } from './warnings-english.ts';
import { thaiWarnings } from './warnings-thai.ts';

type Language = 'th' | 'en';
export type WarningSentences = { readonly [R in RuleName]: (params: RuleParams[R]) => string };

const sentences: Readonly<Record<Language, WarningSentences>> = { th: thaiWarnings, en: englishWarnings };

/** Behind a contradiction that rests on words the reader is not sure of. */
const uncertain: Readonly<Record<Language, string>> = {
  th: ' (อ่านจากภาพไม่ชัด อาจเป็นเพียงการอ่านผิด โปรดเทียบกับต้นฉบับ)',
  en: ' (the picture is hard to read here and may only have been misread; compare with the original)',
};

export function warningText(language: Language, { rule, params }: Pick<Warning, 'rule' | 'params'>): string {
  if (!isRule(rule)) return rule; // written by a later version of the program
  const sentence = sentences[language][rule] as (params: Warning['params']) => string;
  return sentence(params) + (params.uncertain === undefined ? '' : uncertain[language]);
}

/** Every rule there is a sentence for. */
export const warningRules = Object.keys(thaiWarnings) as readonly RuleName[];

function isRule(name: string): name is RuleName {
  return Object.hasOwn(thaiWarnings, name);
}
