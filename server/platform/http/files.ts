import { readFileSync } from 'node:fs'
import type { RequestHandler } from 'express'
import sirv from 'sirv'

/**
 * The built client: hashed files for ever, the page itself never from a cache. Paths that are not files get the page,
 * so that a link into the app works.
 */
export function clientFiles(folder: string, { demo }: { demo: boolean }): RequestHandler {
  const files = sirv(folder, {
    gzip: true,
    brotli: true,
    etag: true,
    extensions: [],
    setHeaders: (response, path) =>
      response.setHeader('Cache-Control', path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'),
  })
  let page: string
  try {
    page = readFileSync(`${folder}/index.html`, 'utf8')
  } catch {
    page = '<!doctype html><title>Causeway</title><p>The client is not built. Run npm start.</p>'
  }
  if (demo) page = page.replace('</head>', '<meta name="causeway-demo" content="1" /></head>')

  const sendPage: RequestHandler = (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next()
    if (/\.\w+$/.test(request.path)) return next()
    response.set('Cache-Control', 'no-cache').type('html').send(page)
  }
  return (request, response, next) => {
    if (request.path === '/' || request.path === '/index.html') return sendPage(request, response, next)
    files(request, response, () => void sendPage(request, response, next))
  }
}
