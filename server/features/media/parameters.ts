import { z } from 'zod'
import type { RtpParameters } from 'mediasoup/types'
import { Problem } from '#platform/problem.ts'

/**
 * What of an offer reaches mediasoup. It packs numbers without looking at them; one that is none leaves its message
 * half-built, and every later message to that worker with it. So the parts that it does not check are built anew here, from
 * known fields of known types; bitrates are the hub's to set.
 */
const uint32 = z.number().int().min(0).max(0xffff_ffff)
const encodings = z
  .array(
    z.object({
      ssrc: uint32.optional(),
      rid: z
        .string()
        .regex(/^[A-Za-z0-9_-]{1,16}$/)
        .optional(),
      rtx: z.object({ ssrc: uint32 }).optional(),
      dtx: z.boolean().optional(),
      scalabilityMode: z
        .string()
        .regex(/^[LSK][1-3]T[1-3](_KEY)?$/)
        .optional(),
    }),
  )
  .min(1)
  .max(3)
const codec = z.looseObject({
  mimeType: z.string().max(40),
  payloadType: z.number().int().min(0).max(127),
  clockRate: z.number().int().min(1).max(1_000_000),
  channels: z.number().int().min(1).max(8).optional(),
})
const extension = z.looseObject({ uri: z.string().max(200), id: z.number().int().min(1).max(255) })
const offer = z.object({
  mid: z.string().max(32).optional(),
  codecs: z.array(codec).min(1).max(12),
  headerExtensions: z.array(extension).max(20).optional(),
  encodings,
  rtcp: z.object({ cname: z.string().max(100).optional(), reducedSize: z.boolean().optional() }).optional(),
})

/** @throws Problem `media.invalid`, also for a picture that calls itself a sound */
export function offered(kind: 'audio' | 'video', given: unknown): RtpParameters {
  const { success, data } = offer.safeParse(given)
  if (!success || !data.codecs.every(({ mimeType }) => mimeType.toLowerCase().startsWith(`${kind}/`)))
    throw new Problem('media.invalid')
  return data as unknown as RtpParameters
}
