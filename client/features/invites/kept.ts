import type { z } from 'zod'
import type { lookAtInvite } from '#shared/contracts/invites.ts'

/** What the holder of an invite is invited to. */
export type InviteLook = z.output<typeof lookAtInvite.response>

const secretKey = 'causeway:invite-secret'
const lookKey = 'causeway:invite-look'

const read = (key: string): string | null => {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

function write(key: string, text: string | undefined) {
  try {
    if (text === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
  } catch {
    // Then it lasts as long as the page.
  }
}

let inMemory: string | undefined

/** Takes the secret out of the address bar, before anybody can copy or photograph it, and keeps it for this tab. */
export function takeSecret(): string | undefined {
  const fromAddress = decodeURIComponent(location.hash.slice(1))
  if (fromAddress !== '') {
    history.replaceState(history.state, '', location.pathname)
    inMemory = fromAddress
    write(secretKey, fromAddress)
  }
  return inMemory ?? read(secretKey) ?? undefined
}

/** The secret is spent. */
export function forgetSecret() {
  inMemory = undefined
  write(secretKey, undefined)
}

export const keepLook = (look: InviteLook) => write(lookKey, JSON.stringify(look))

/** For the lobby of a guest, who may ask the server nothing yet. */
export function keptLook(): InviteLook | undefined {
  const text = read(lookKey)
  if (text === null) return undefined
  try {
    return JSON.parse(text) as InviteLook
  } catch {
    return undefined
  }
}
