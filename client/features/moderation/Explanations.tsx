import type { Finding } from '#shared/contracts/moderation.ts'

/** Each reason once: two findings of one rule are one sentence for a child. They come in the reader's language. */
export const reasons = (findings: readonly Finding[]): string[] => [
  ...new Set(findings.map(({ explanation }) => explanation).filter(Boolean)),
]

export function Explanations({ findings }: { findings: readonly Finding[] }) {
  return reasons(findings).map((reason) => <p key={reason}>{reason}</p>)
}
