import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { Request, RequestHandler } from 'express'

interface File {
  type: string
  /** By content encoding; `identity` is always there. */
  bytes: Partial<Record<'br' | 'gzip' | 'identity', Buffer>>
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}
const notBuilt =
  '<!doctype html><html lang="en"><title>Causeway</title><p>The pages are not built. Run npm start.</p></html>'

/**
 * The built client, read once into memory: about 7 MB, and a new build beside a running hub takes nothing from under it.
 * Hashed files may be kept for ever, the page itself never. Paths that are no files get the page, so that a link into
 * the app works.
 */
export function clientFiles(folder: string, { demo }: { demo: boolean }): RequestHandler {
  const files = new Map<string, File>()
  readInto(files, folder, '')
  const built = files.get('/index.html')?.bytes.identity?.toString('utf8') ?? notBuilt
  const page = demo ? built.replace('</head>', '<meta name="causeway-demo" content="1" /></head>') : built
  files.delete('/index.html')

  return (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    const file = files.get(request.path)
    if (!file) {
      if (/\.\w+$/.test(request.path) && request.path !== '/index.html') return next()
      response.set('Cache-Control', 'no-cache').type('html').send(page)
      return
    }
    const encoding = bestOf(request, file)
    if (encoding !== 'identity') response.set('Content-Encoding', encoding)
    response.vary('Accept-Encoding')
    response.set(
      'Cache-Control',
      request.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    response.set('Content-Type', file.type).send(file.bytes[encoding])
  }
}

function bestOf(request: Request, file: File): 'br' | 'gzip' | 'identity' {
  for (const encoding of ['br', 'gzip'] as const)
    if (file.bytes[encoding] && request.acceptsEncodings(encoding)) return encoding
  return 'identity'
}

/** `x.js.br` and `x.js.gz` are other forms of `x.js`. */
function readInto(files: Map<string, File>, folder: string, path: string): void {
  let entries
  try {
    entries = readdirSync(join(folder, path), { withFileTypes: true })
  } catch {
    return
  }
  for (const entry of entries) {
    const inside = `${path}/${entry.name}`
    if (entry.isDirectory()) readInto(files, folder, inside)
    else if (!entry.name.startsWith('.')) {
      const compressed = /\.(br|gz)$/.exec(inside)
      const name = compressed ? inside.slice(0, -3) : inside
      const file = files.get(name) ?? { type: types[extname(name)] ?? 'application/octet-stream', bytes: {} }
      const encoding = compressed?.[1] === 'br' ? 'br' : compressed ? 'gzip' : 'identity'
      file.bytes[encoding] = readFileSync(join(folder, inside))
      files.set(name, file)
    }
  }
}
