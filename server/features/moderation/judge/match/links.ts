import type { Hosts } from '../rules/hosts.ts'
import { lookalikeToLatin } from '../text/confusables.ts'
import type { Hit, Surface } from '../types.ts'
import { hitAt, type Page } from './reading.ts'

const longestLink = 300
const scheme = /(?:https?|ftp|hxxps?|file|data|javascript):\/{0,2}/

/** Links, with and without https:// before them. Trusted hosts are no finding. */
export function matchLinks(page: Page, surface: Surface): Hit[] {
  const hits: Hit[] = []
  const { text } = page.folded
  for (const { start, end } of chunks(text)) {
    const chunk = text.slice(start, end)
    if (!chunk.includes('.') && !chunk.includes(':')) continue
    const hit = judgeLink(chunk, page.rules.hosts, surface)
    if (hit)
      hits.push(
        hitAt(
          page,
          { start: start + hit.start, end: start + hit.end },
          { rule: hit.rule, category: 'link', degree: hit.degree },
        ),
      )
  }
  return hits
}

function* chunks(text: string): Generator<{ start: number; end: number }> {
  let start = 0
  for (let index = 0; index <= text.length; index++) {
    const code = index < text.length ? text.charCodeAt(index) : 32
    if (code !== 32 && code !== 10) continue
    if (index > start) yield { start, end: Math.min(index, start + longestLink) }
    start = index + 1
  }
}

interface LinkHit {
  rule: string
  degree: 'mild' | 'strong'
  start: number
  end: number
}

function judgeLink(chunk: string, hosts: Hosts, surface: Surface): LinkHit | undefined {
  const open = scheme.exec(chunk)
  const www = /(?:^|[^\p{L}\p{N}])www\d?\./u.exec(chunk)
  const isOpen = open !== null || www !== null
  if (!isOpen && surface === 'file') return undefined
  const found = isOpen ? { start: open?.index ?? chunk.indexOf('www', www!.index) } : bareHost(chunk, hosts)
  if (!found) return undefined
  const end = chunk.length - (/[.,;:!?)\]}'"»”]+$/.exec(chunk)?.[0].length ?? 0)
  const link = chunk.slice(found.start, end)
  const host = hostOf(link)
  const at = { start: found.start, end }
  if (open && /^(?:javascript|data|file)/.test(open[0]))
    return { rule: 'link.script', degree: 'strong', ...at }
  if (/^\[?[\d.:x]+\]?$|^0x[\da-f]+$/.test(host))
    return host.length >= 7 && (open || /\//.test(link))
      ? { rule: 'link.number', degree: 'strong', ...at }
      : undefined
  if (!host.includes('.'))
    return open && host !== '' ? { rule: 'link.unknown', degree: 'mild', ...at } : undefined
  if (isAmong(host, hosts.shorteners)) return { rule: 'link.shortener', degree: 'strong', ...at }
  if (looksTrusted(host, hosts)) return { rule: 'link.lookalike', degree: 'strong', ...at }
  const extension = /\.([a-z\d]{2,7})$/.exec(
    link.slice(link.indexOf(host) + host.length).split(/[?#]/)[0]!,
  )?.[1]
  if (extension && hosts.downloads.includes(extension))
    return { rule: 'link.download', degree: 'strong', ...at }
  if (isTrusted(host, hosts)) return undefined
  return { rule: 'link.unknown', degree: 'mild', ...at }
}

/** The part between the scheme (and a user part, which hides the true host) and the path. */
function hostOf(link: string): string {
  const rest = link.replace(scheme, '').split(/[/?#\\]/)[0]!
  return rest
    .slice(rest.lastIndexOf('@') + 1)
    .replace(/:\d+$/, '')
    .replace(/\.$/, '')
}

export const isAmong = (host: string, list: readonly string[]): boolean =>
  list.some((known) => host === known || host.endsWith(`.${known}`))

const isTrusted = (host: string, hosts: Hosts): boolean =>
  isAmong(host, hosts.trusted) || hosts.trustedEndings.some((ending) => host.endsWith(ending))

const ambiguousEnding =
  /\.(?:no|cl|es|de|fr|pt|br|ar|mx|uk|ke|tz|in|cn|ua|se|dk|fi|nl|it|us|ca|eu|me|to|is|be|so|at|ai|co)$/

function bareHost(chunk: string, hosts: Hosts): { start: number } | undefined {
  const found = /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,62})\.){1,6}\p{L}{2,24}/u.exec(chunk)
  if (!found || chunk[found.index - 1] === '@' || chunk[found.index + found[0].length] === '@')
    return undefined
  const host = found[0]
  if (!/\p{L}/u.test(host.slice(0, host.lastIndexOf('.')))) return undefined
  const ending = host.slice(host.lastIndexOf('.') + 1)
  const path = chunk[found.index + host.length] === '/' && chunk.length > found.index + host.length + 1
  if (isAmong(host, hosts.trusted)) return undefined
  if (hosts.endings.includes(ending) && !/^\d/.test(host)) return { start: found.index }
  if (ambiguousEnding.test(host) && (path || host.split('.').length > 2 || /[\d-]/.test(host))) {
    return /^\p{L}\.\p{L}/u.test(host) ? undefined : { start: found.index }
  }
  return undefined
}

/** A host that is a trusted one but for a letter of another alphabet, a digit, a hyphen or a longer tail. */
function looksTrusted(host: string, hosts: Hosts): boolean {
  if (isTrusted(host, hosts)) return false
  const plain = [...host]
    .map((character) => lookalikeToLatin.get(character) ?? character)
    .join('')
    .replaceAll('0', 'o')
    .replaceAll('1', 'l')
    .replaceAll('rn', 'm')
  if (plain !== host && isTrusted(plain, hosts)) return true
  if (/[^\p{ASCII}]/u.test(host) && /[a-z]/.test(host.slice(0, host.lastIndexOf('.')))) return plain !== host
  if (host.startsWith('xn--') || host.includes('.xn--')) return true
  const names = ['wikipedia', 'unesco', 'unicef', 'khanacademy', 'britannica', 'nationalgeographic']
  return names.some((name) => host.includes(name)) || /(?:^|[.-])nasa(?:\.gov)?[.-]/.test(host)
}
