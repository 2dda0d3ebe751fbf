import type { Finding } from '#shared/contracts/moderation.ts'

/** What weighs most is said first: what must stay, then what a teacher looks at, then what could be said better. */
const weight = [
  'selfharm',
  'threat',
  'phone',
  'email',
  'address',
  'sexual',
  'hate',
  'offplatform',
  'handle',
  'meeting',
  'secrecy',
  'picture',
  'identity',
  'link',
]
const weightOf = ({ category }: Finding) => {
  const at = weight.indexOf(category)
  return at === -1 ? weight.length : at
}

/** Each reason once: two findings of one rule are one sentence. They come in the reader's language. */
export const reasons = (findings: readonly Finding[], most = Number.POSITIVE_INFINITY): string[] =>
  [...new Set([...findings].sort((a, b) => weightOf(a) - weightOf(b)).map(({ explanation }) => explanation))]
    .filter(Boolean)
    .slice(0, most)

/** A child reads one or two reasons, a teacher all of them. */
export function Explanations({ findings, most }: { findings: readonly Finding[]; most?: number }) {
  return reasons(findings, most).map((reason) => <p key={reason}>{reason}</p>)
}
