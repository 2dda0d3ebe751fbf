import { actionFor, compareStrictness, stricter } from './actions.ts'
import { explain } from './explain/index.ts'
import { matchEmails } from './match/emails.ts'
import { matchFlood } from './match/flood.ts'
import { matchHandles } from './match/handles.ts'
import { matchLinks } from './match/links.ts'
import { matchPhones } from './match/phones.ts'
import type { Page } from './match/reading.ts'
import { matchTestPhrases } from './match/testphrases.ts'
import { withoutQuotations } from './match/quoted.ts'
import { matchWords } from './match/words.ts'
import type { RuleSet } from './ruleset.ts'
import { fold } from './text/fold.ts'
import { Tongue } from './text/tongue.ts'
import { split, type Unit } from './text/units.ts'
import { Taken } from './text/taken.ts'
import { respelled } from './words/spellings.ts'
import type { Action, Category, Hit, JudgeContext, Surface, Verdict } from './types.ts'

/** Tells what may happen with a text. Local, and the same for the same text every time. */
export function judge(text: string, rules: RuleSet, context: JudgeContext): Verdict {
  const hits = [...hitsIn(text, rules, context), ...acrossMessages(text, rules, context)]
  const judged = hits.map((hit) => ({ hit, action: actionFor(hit, context) }))
  const kept = withoutRepeats(judged)
  return {
    action: kept.reduce<Action>((action, one) => stricter(action, one.action), 'allow'),
    findings: kept.map(({ hit, action }) => ({
      rule: hit.rule,
      category: hit.category,
      start: hit.start,
      end: hit.end,
      explanation: explain(hit.category, context),
      action,
    })),
  }
}

function hitsIn(
  text: string,
  rules: RuleSet,
  { surface, locale }: { surface: Surface; locale: string },
): Hit[] {
  const folded = fold(text)
  const units = split(folded, text)
  const known = (word: string): boolean =>
    rules.speech.isSpoken(word) || rules.tongues.languagesOf.has(word) || rules.hosts.mail.includes(word)
  const spoken = units.map((unit) => respell(unit, known))
  const page: Page = {
    original: text,
    folded,
    units,
    spoken,
    rules,
    tongue: new Tongue(spoken, rules.tongues, locale),
  }
  return [
    ...matchTestPhrases(page),
    ...matchPhones(page),
    ...matchEmails(page),
    ...matchLinks(page, surface),
    ...matchHandles(page),
    ...withoutQuotations(page, matchWords(page)),
    ...matchFlood(page),
  ]
}

function respell(unit: Unit, known: (word: string) => boolean): Unit {
  const word = respelled(unit.word, known)
  return word === unit.word ? unit : { ...unit, word }
}

const shortMessage = 24
const rememberedMessages = 6

/** What one message hides by ending in the middle: the short messages before it are read together with it. */
function acrossMessages(text: string, rules: RuleSet, context: JudgeContext): Hit[] {
  const before = lastShort(context.before ?? [])
  if (before.length === 0 || text.length > shortMessage * 4) return []
  const opening = before.join(' ') + ' '
  return hitsIn(opening + text, rules, context)
    .filter(
      ({ category, start, end }) => start < opening.length && end > opening.length && category !== 'spam',
    )
    .map((hit) => ({ ...hit, start: 0, end: hit.end - opening.length }))
}

function lastShort(messages: readonly string[]): string[] {
  const recent = messages.slice(-rememberedMessages)
  const lastLong = recent.findLastIndex((message) => message.length > shortMessage)
  return recent.slice(lastLong + 1)
}

interface Judged {
  hit: Hit
  action: Action
}

/** One finding for one spot and category; the strictest and longest stays. */
function withoutRepeats(judged: readonly Judged[]): Judged[] {
  const ordered = judged.toSorted(
    (left, right) =>
      compareStrictness(left.action, right.action) ||
      right.hit.end - right.hit.start - (left.hit.end - left.hit.start) ||
      left.hit.start - right.hit.start,
  )
  const kept: Judged[] = []
  const taken = new Map<Category, Taken>()
  for (const one of ordered) {
    const spots = taken.get(one.hit.category) ?? new Taken()
    taken.set(one.hit.category, spots)
    if (spots.take(one.hit.start, one.hit.end)) kept.push(one)
  }
  return kept.toSorted(
    (left, right) => left.hit.start - right.hit.start || compareStrictness(left.action, right.action),
  )
}
