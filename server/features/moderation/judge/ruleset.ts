import type { LanguageRules, WordRule } from './rules/types.ts'
import { fold } from './text/fold.ts'
import { buildNetwork, type Network } from './words/network.ts'
import { patternReader, type Pattern } from './words/pattern.ts'
import { buildPrefixes, type Prefixes } from './words/prefixes.ts'
import { buildSpeech, type Speech } from './rules/speech.ts'
import { buildTongues, type Tongues } from './text/tongue.ts'
import { hosts, type Hosts } from './rules/hosts.ts'

export interface PatternOwner {
  rule: WordRule
  language: string
  innocent: boolean
}

/** All rules in the form in which they are applied; built once. */
export interface RuleSet {
  version: string
  languages: readonly LanguageRules[]
  hosts: Hosts
  network: Network
  owners: readonly PatternOwner[]
  prefixes: Prefixes
  speech: Speech
  tongues: Tongues
}

const innocence: WordRule = {
  id: 'innocent',
  category: 'test',
  degree: 'mild',
  patterns: [],
  examples: { catch: [], pass: [] },
}

export function buildRuleSet(version: string, languages: readonly LanguageRules[]): RuleSet {
  const owners: PatternOwner[] = []
  const patterns: Pattern[] = []
  for (const { language, classes, rules, innocent } of languages) {
    const read = patternReader(classes)
    for (const rule of rules) {
      for (const pattern of rule.patterns) {
        patterns.push(read(pattern))
        owners.push({ rule, language, innocent: false })
      }
    }
    for (const pattern of innocent) {
      patterns.push(read(pattern))
      owners.push({ rule: innocence, language, innocent: true })
    }
  }
  const network = buildNetwork(patterns)
  return {
    version,
    languages,
    hosts,
    network,
    owners,
    prefixes: buildPrefixes(
      network,
      owners.map((owner) => !owner.innocent && owner.rule.degree === 'strong'),
    ),
    speech: buildSpeech(languages, (word) => fold(word).text),
    tongues: buildTongues(languages, (word) => fold(word).text),
  }
}
