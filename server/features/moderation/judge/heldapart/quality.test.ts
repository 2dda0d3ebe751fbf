import { expect, test } from 'vitest'
import { judge, standardRules, type JudgeContext } from '../index.ts'
import { disguises } from './disguise.ts'
import { second } from './second.ts'
import { slang } from './slang.ts'
import { heldApart } from './texts.ts'

const contextIn = (locale: string): JudgeContext => ({ surface: 'chat', locale, audience: 'partners', ageBand: '13-15' })
const actionOf = (text: string, locale: string): string => judge(text, standardRules, contextIn(locale)).action
const share = (texts: readonly [string, string][], holds: (action: string) => boolean): number =>
  texts.filter(([locale, text]) => holds(actionOf(text, locale))).length / texts.length

const languages = [...Object.entries(heldApart), ...Object.entries(second), ...Object.entries(slang)]
const harmful = languages.flatMap(([locale, texts]) =>
  Object.values(texts.harmful).flatMap((some) => some.map((text): [string, string] => [locale, text])),
)
const innocent = languages.flatMap(([locale, texts]) => texts.innocent.map((text): [string, string] => [locale, text]))

test('plain harm is found', () => {
  expect(share(harmful, (action) => action !== 'allow')).toBeGreaterThanOrEqual(0.95)
})

test.each(Object.entries(disguises))('harm in the disguise "%s" is found', (_, disguise) => {
  const disguised = harmful
    .map(([locale, text]): [string, string] => [locale, disguise(text)])
    .filter(([, text], index) => text !== harmful[index]![1])
  expect(share(disguised, (action) => action !== 'allow')).toBeGreaterThanOrEqual(0.9)
})

test('classwork is not stopped', () => {
  expect(share(innocent, (action) => action !== 'allow' && action !== 'nudge')).toBeLessThanOrEqual(0.01)
  expect(share(innocent, (action) => action === 'nudge')).toBeLessThanOrEqual(0.02)
})

test('a child in trouble reaches an adult', () => {
  const signals = languages.flatMap(([locale, texts]) =>
    (texts.harmful['selfharm'] ?? []).map((text): [string, string] => [locale, text]),
  )
  expect(share(signals, (action) => action === 'escalate')).toBeGreaterThanOrEqual(0.95)
})
