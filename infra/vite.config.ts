import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const client = fileURLToPath(new URL('../client', import.meta.url))
const shared = fileURLToPath(new URL('../shared', import.meta.url))
const hub = process.env['CAUSEWAY_DEV_HUB'] ?? 'http://127.0.0.1:8080'

/** Modules of these packages, by the beginning of their names. */
const packages = (...names: string[]) => new RegExp(`node_modules/(${names.join('|')})`)

/** react-aria brings its few words in thirty-four languages; ours are four. */
function fewerWords(): Plugin {
  const ours = /^(en-US|nb-NO|es-ES|ar-AE)$/
  const words =
    /react-(?:aria|stately|aria-components)\/(?:dist\/)?(?:private\/)?intl\/.*?([a-z]{2}-[A-Z]{2})\.m?js$/
  return {
    name: 'causeway-fewer-words',
    enforce: 'pre',
    load(id) {
      const locale = words.exec(id.split('?')[0] ?? '')?.[1]
      return locale === undefined || ours.test(locale) ? null : 'export default {}'
    },
  }
}

export default defineConfig({
  root: client,
  publicDir: 'public',
  plugins: [fewerWords(), react()],
  resolve: { alias: [{ find: /^#shared\//, replacement: `${shared}/` }] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsDir: 'assets',
    // Nothing inline: the pages run under a policy without inline scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    reportCompressedSize: true,
    chunkSizeWarningLimit: 600,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'editor',
              test: packages(
                '@tiptap/',
                'prosemirror-',
                'yjs/',
                'y-',
                'lib0/',
                'orderedmap',
                'rope-sequence',
                'w3c-keyname',
                'linkifyjs',
              ),
              priority: 1,
            },
            { name: 'react', test: packages('react/', 'react-dom/', 'scheduler/'), priority: 8 },
            {
              name: 'aria',
              test: packages(
                'react-aria',
                'react-stately',
                '@react-',
                '@internationalized/',
                '@swc/helpers',
                'client-only',
              ),
              priority: 7,
            },
            {
              name: 'language',
              test: packages(
                'i18next',
                'react-i18next',
                'intl-messageformat',
                '@formatjs/',
                'html-parse-stringify',
                'void-elements',
              ),
              priority: 6,
            },
            { name: 'line', test: packages('socket.io', 'engine.io', '@socket.io/'), priority: 5 },
            // Small things that nearly every page wants, in one file rather than in thirty.
            {
              name: 'ui',
              test: /client\/ui\/.*\.tsx?$|node_modules\/(lucide-react|wouter|regexparam|mitt|use-sync-external-store)\//,
              priority: 4,
            },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    strictPort: false,
    proxy: {
      '/api': hub,
      '/socket.io': { target: hub, ws: true },
      '/yjs': { target: hub, ws: true },
      '/.well-known': hub,
    },
  },
})
