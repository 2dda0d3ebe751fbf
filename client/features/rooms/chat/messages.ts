import type { Message } from '#shared/contracts/rooms.ts'

/** Ids of messages grow with time within a server, but two servers' may not: the time decides, the id breaks the tie. */
const inOrder = (a: Message, b: Message) =>
  a.sentAt < b.sentAt ? -1 : a.sentAt > b.sentAt ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** Puts messages in, each once, in the order they were sent. What came later about the same message wins. */
export function mergeMessages(known: readonly Message[], arrived: readonly Message[]): Message[] {
  if (arrived.length === 0) return [...known]
  const byId = new Map(known.map((message) => [message.id as string, message]))
  for (const message of arrived) byId.set(message.id, message)
  return [...byId.values()].sort(inOrder)
}

/**
 * After a new join: the last page of the server replaces what stood there, older pages that were read stay.
 * A message that vanished meanwhile is not kept alive by the copy on this screen.
 */
export function rejoinMessages(known: readonly Message[], page: readonly Message[]): Message[] {
  const first = page[0]
  if (!first) return []
  return mergeMessages(
    known.filter((message) => inOrder(message, first) < 0),
    page,
  )
}

/** How many messages of others stand after the last one that was seen. */
export function unreadAfter(
  messages: readonly Message[],
  lastSeen: string | undefined,
  me: string | undefined,
): number {
  if (!lastSeen) return messages.filter((message) => message.participantId !== me).length
  const seen = messages.find((message) => message.id === lastSeen)
  if (!seen) return 0
  return messages.filter((message) => message.participantId !== me && inOrder(message, seen) > 0).length
}

/** The message that the line "new messages" stands over, if there is one. */
export function firstUnread(
  messages: readonly Message[],
  lastSeen: string | undefined,
  me: string | undefined,
): Message['id'] | undefined {
  if (!lastSeen) return undefined
  const seen = messages.find((message) => message.id === lastSeen)
  if (!seen) return undefined
  return messages.find((message) => message.participantId !== me && inOrder(message, seen) > 0)?.id
}

/** The next one to speak keeps mark and name when it is the same person within five minutes. */
export function continues(before: Message | undefined, message: Message): boolean {
  if (!before || before.participantId !== message.participantId || message.replyTo) return false
  if (before.state !== message.state) return false
  return Date.parse(message.sentAt) - Date.parse(before.sentAt) < 5 * 60_000
}
