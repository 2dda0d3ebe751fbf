import { buildRuleSet, type RuleSet } from '../ruleset.ts'
import { ar } from './ar/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { nb } from './nb/index.ts'

/** The rules that come with Causeway; a new language is one more folder and one more line here. */
export const standardLanguages = [en, nb, es, ar]

export const standardRules: RuleSet = buildRuleSet('1', standardLanguages)
