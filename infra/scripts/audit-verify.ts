import { existsSync } from 'node:fs'
import { BadSetting, environment, readConfig } from '#platform/config.ts'
import { openSqlite } from '#platform/database/sqlite.ts'
import { systemClock } from '#platform/clock.ts'
import { createAudit, findFlaw } from '../../server/features/moderation/index.ts'

/** Recomputes every audit chain of the data folder, also beside a running hub. Exit code 1 when one is broken. */
async function main(): Promise<void> {
  const config = readConfig(environment())
  const file = config.path('causeway.db')
  if (!existsSync(file)) throw new BadSetting(`CAUSEWAY_DATA_DIR: there is no database in ${config.path()}`)
  const database = await openSqlite(file)
  const audit = createAudit({ database, clock: systemClock })
  let broken = 0
  let entries = 0
  const heads = await audit.heads()
  for (const head of heads) {
    const chain = await audit.whole(head.scope)
    entries += chain.length
    const flaw = findFlaw(chain, head)
    if (!flaw) continue
    broken++
    console.error(`${head.scope}: broken at entry ${flaw.seq} (${flaw.flaw})`)
  }
  for (const scope of await audit.scopesWithoutHead()) {
    broken++
    console.error(`${scope}: the end of the chain is missing`)
  }
  await database.close()
  console.log(`${heads.length} chains, ${entries} entries, ${broken} broken`)
  process.exitCode = broken === 0 ? 0 : 1
}

main().catch((thrown: unknown) => {
  console.error(thrown instanceof BadSetting ? thrown.message : thrown)
  process.exit(2)
})
