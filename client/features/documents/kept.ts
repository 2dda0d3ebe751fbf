/** Names of what documents keep on the device, all with one beginning, so that a sign-out can take everything away (`app/forget.ts`). */
const begin = 'causeway.doc.'

const generationKey = (personId: string, documentId: string) => `${begin}generation.${personId}.${documentId}`

const generation = (personId: string, documentId: string) => {
  try {
    return Number(localStorage.getItem(generationKey(personId, documentId)) ?? '0')
  } catch {
    return 0
  }
}

const nameOf = (personId: string, documentId: string, turn: number) =>
  `${begin}${personId}.${documentId}.${turn}`

/** The IndexedDB database of this person's copy. */
export const keptName = (personId: string, documentId: string) =>
  nameOf(personId, documentId, generation(personId, documentId))

/** A new, empty copy under a new name: an open tab may hold the old one for a while, and must not hold us up. */
export function renewKept(personId: string, documentId: string): string {
  const turn = generation(personId, documentId)
  try {
    localStorage.setItem(generationKey(personId, documentId), String(turn + 1))
  } catch {
    return nameOf(personId, documentId, turn)
  }
  indexedDB.deleteDatabase(nameOf(personId, documentId, turn))
  return nameOf(personId, documentId, turn + 1)
}
