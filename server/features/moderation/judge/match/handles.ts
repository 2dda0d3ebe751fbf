import type { Hit } from '../types.ts'
import { isWordCode } from '../text/units.ts'
import { hitAt, type Page } from './reading.ts'

/** Names that call everyone in the room. */
const everyone = new Set('all everyone here teacher class team alle alla todos todas profe tous'.split(' '))

/** "@cami_x": a name in some other place. "@Rosa" with a capital letter speaks to someone here. */
export function matchHandles(page: Page): Hit[] {
  const { folded, original } = page
  const { text } = folded
  const hits: Hit[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const before = text.charCodeAt(at - 1)
    if (at > 0 && (isWordCode(before) || text[at - 1] === '.')) continue
    let end = at + 1
    while (
      end < text.length &&
      end - at <= 40 &&
      (isWordCode(text.charCodeAt(end)) || '._-'.includes(text[end]!))
    )
      end++
    while (end > at + 1 && '._-'.includes(text[end - 1]!)) end--
    const name = text.slice(at + 1, end)
    if (name.length < 3 || everyone.has(name) || /^\d+$/.test(name)) continue
    const first = original[folded.from[at + 1]!] ?? ''
    const addressed = first !== first.toLowerCase() && /^\p{L}+$/u.test(name)
    if (!addressed)
      hits.push(hitAt(page, { start: at, end }, { rule: 'handle.at', category: 'handle', degree: 'strong' }))
  }
  return hits
}
