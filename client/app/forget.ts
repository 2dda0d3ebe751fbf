import { onSession, sessionNow } from './session.ts'

/** Copies of documents, drafts, unsent words, reading marks, devices: all that rooms keep on a device, by the beginning of its name. */
const kept = /^causeway\.(doc|drafts|outbox|seen|devices|cues|captions)(\.|$)/

async function forget(): Promise<void> {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) if (kept.test(key)) storage.removeItem(key)
  const databases = (await indexedDB.databases?.()) ?? []
  for (const { name } of databases) if (name && kept.test(name)) indexedDB.deleteDatabase(name)
}

/**
 * Tablets are shared: a sign-out takes along what was kept for working offline. A session that ended by itself keeps it
 * for its owner.
 */
export function forgetOnSignOut(): void {
  onSession(() => {
    const { status, ended } = sessionNow()
    if (status === 'out' && !ended) void forget()
  })
}
