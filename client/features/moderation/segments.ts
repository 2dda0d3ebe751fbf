import type { Finding } from '#shared/contracts/moderation.ts'

export interface Segment {
  text: string
  found: boolean
}

/**
 * Cuts a text where findings begin and end. Offsets are UTF-16 units of the original text; overlapping findings are one
 * mark, and what lies outside of the text is left out. A cut never parts a surrogate pair.
 */
export function segments(text: string, findings: readonly Pick<Finding, 'start' | 'end'>[]): Segment[] {
  const spans = findings
    .map(({ start, end }) => ({
      start: whole(text, Math.max(0, start), 'back'),
      end: whole(text, Math.min(text.length, end), 'on'),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const result: Segment[] = []
  let at = 0
  for (const { start, end } of spans) {
    if (end <= at) continue
    const from = Math.max(start, at)
    if (from > at) result.push({ text: text.slice(at, from), found: false })
    const last = result.at(-1)
    if (last?.found && from === at) last.text += text.slice(from, end)
    else result.push({ text: text.slice(from, end), found: true })
    at = end
  }
  if (at < text.length) result.push({ text: text.slice(at), found: false })
  return result
}

const low = (code: number) => code >= 0xdc00 && code <= 0xdfff
const high = (code: number) => code >= 0xd800 && code <= 0xdbff

function whole(text: string, offset: number, way: 'back' | 'on'): number {
  const parts =
    offset > 0 && offset < text.length && low(text.charCodeAt(offset)) && high(text.charCodeAt(offset - 1))
  return parts ? offset + (way === 'back' ? -1 : 1) : offset
}

/** A short piece of a text for a list: whole words, one line. */
export function excerpt(text: string, characters: number): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line.length <= characters) return line
  const cut = line.slice(0, characters)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > characters / 2 ? space : characters).trimEnd()}…`
}
