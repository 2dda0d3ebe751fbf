import { expect, test } from 'vitest'
import { judge, standardRules, type JudgeContext } from './index.ts'

const here: JudgeContext = { surface: 'chat', locale: 'en', audience: 'partners', ageBand: '13-15' }

test.each([
  ['causeway-test-nudge', 'nudge'],
  ['well, causeway-test-hold then', 'hold'],
  ['Causeway-TEST-Block!', 'block'],
  ['cause\u200bway-test-escalate', 'escalate'],
])('the phrase %j gets its action', (text, action) => {
  expect(judge(text, standardRules, here).action).toBe(action)
})

const languages = standardRules.languages
for (const { language, rules } of languages) {
  for (const rule of rules) {
    test(`${rule.id}.${language} catches and lets pass its examples`, () => {
      const wrong = [
        ...rule.examples.catch.filter((text) => judge(text, standardRules, { ...here, locale: language }).findings.every(({ category }) => category !== rule.category)),
        ...rule.examples.pass.filter((text) => judge(text, standardRules, { ...here, locale: language }).action !== 'allow').map((text) => `stopped: ${text} ${JSON.stringify(judge(text, standardRules, { ...here, locale: language }).findings.map(f=>f.rule+text.slice(f.start,f.end)))}`),
      ]
      expect(wrong).toEqual([])
    })
  }
}
