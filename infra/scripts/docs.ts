import { readFileSync, writeFileSync } from 'node:fs'
import { eventsPage, openApi } from '#platform/openapi.ts'
import { settingsHelp } from '#platform/config.ts'

/** Writes the pages that are made from the contracts; with `--check` only tells whether they are up to date. */
const folder = new URL('../docs/', import.meta.url)
const pages: Record<string, string> = {
  'events.md': eventsPage(),
  'openapi.json': JSON.stringify(openApi(), null, 2) + '\n',
  'settings.md': `# Settings\n\nMade from \`server/platform/config.ts\` by \`npm run docs\`; \`npm start -- --help\` prints the same.\n\n\`\`\`\n${settingsHelp()}\n\`\`\`\n`,
}

let stale = false
for (const [name, text] of Object.entries(pages)) {
  const file = new URL(name, folder)
  if (process.argv.includes('--check')) {
    if (readFileSync(file, 'utf8') !== text) {
      console.error(`infra/docs/${name} is not up to date: run npm run docs`)
      stale = true
    }
  } else writeFileSync(file, text)
}
process.exitCode = stale ? 1 : 0
