import { buildRuleSet, type RuleSet } from '../ruleset.ts'
import { ar } from './ar/index.ts'
import { de } from './de/index.ts'
import { en } from './en/index.ts'
import { es } from './es/index.ts'
import { fr } from './fr/index.ts'
import { hi } from './hi/index.ts'
import { nb } from './nb/index.ts'
import { nn } from './nn/index.ts'
import { pt } from './pt/index.ts'
import { sw } from './sw/index.ts'
import { uk } from './uk/index.ts'
import { zh } from './zh/index.ts'

/** The rules that come with Causeway; a new language is one more folder and one more line here. */
export const standardLanguages = [en, es, nb, nn, ar, fr, pt, de, sw, hi, zh, uk]

export const standardRules: RuleSet = buildRuleSet('1', standardLanguages)
