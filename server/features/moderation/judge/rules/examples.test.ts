import { describe, expect, test } from 'vitest'
import { judge, standardRules, type JudgeContext } from '../index.ts'

const contextIn = (locale: string): JudgeContext => ({
  surface: 'chat',
  locale,
  audience: 'partners',
  ageBand: '13-15',
})

for (const { language, rules } of standardRules.languages) {
  describe(language, () => {
    for (const { id, category, examples } of rules.filter(
      ({ examples: { catch: caught } }) => caught.length > 0,
    )) {
      test(`${id} catches what it must`, () => {
        const missed = examples.catch.filter((text) =>
          judge(text, standardRules, contextIn(language)).findings.every(
            (finding) => finding.category !== category,
          ),
        )
        expect(missed).toEqual([])
      })
      test(`${id} lets pass what it must`, () => {
        const stopped = examples.pass.filter(
          (text) => judge(text, standardRules, contextIn(language)).action !== 'allow',
        )
        expect(stopped).toEqual([])
      })
    }
  })
}

test('rules have names of their own within a language', () => {
  for (const { rules } of standardRules.languages) {
    const ids = rules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})
