import type { Finding } from '#shared/contracts/moderation.ts'
import { segments } from './segments.ts'

/** A text with the words that a rule found underlined. The words themselves say it to a screen reader: `mark`. */
export function Underlined({ text, findings }: { text: string; findings: readonly Finding[] }) {
  return (
    <bdi className="said">
      {segments(text, findings).map(({ text: part, found }, index) =>
        found ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>,
      )}
    </bdi>
  )
}
