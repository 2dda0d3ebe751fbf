import { z } from 'zod'
import { instant, participantId, roomId, type ClientEvents, type ServerEvents } from './common.ts'

/** One raised hand. A list of them is in the order they went up. */
export const raisedHand = z.strictObject({ participantId, raisedAt: instant })
export type RaisedHand = z.infer<typeof raisedHand>
const hands = z.strictObject({ hands: z.array(raisedHand) })

export const handEvents = {
  'hand:raise': {
    about: 'Asks to speak. Raising twice keeps the first place.',
    input: z.strictObject({ roomId }),
    output: hands,
  },
  'hand:lower': {
    about: "Takes down one's own hand, or, for a teacher, anyone's.",
    input: z.strictObject({ roomId, participantId }),
    output: hands,
  },
} satisfies ClientEvents

export const handPushes = { 'hand:changed': hands.extend({ roomId }) } satisfies ServerEvents
