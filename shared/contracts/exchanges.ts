import { z } from 'zod'
import { classId, districtId, exchangeId, page, pageQuery, schoolId, type Endpoint } from './common.ts'

/** A class as its partners may see it. `shore` is the school's place in the exchange (1 is the host) and gives its colour and shape. */
export const exchangeClass = z.strictObject({
  id: classId,
  name: z.string(),
  schoolId,
  schoolName: z.string(),
  schoolShortName: z.string(),
  districtId,
  districtName: z.string(),
  country: z.string().describe('ISO 3166-1 alpha-2'),
  locale: z.string(),
  timeZone: z.string(),
  shore: z.number().int().min(1).max(6),
  teachers: z.array(z.string()),
})
export type ExchangeClass = z.infer<typeof exchangeClass>

export const exchange = z.strictObject({
  id: exchangeId,
  title: z.string(),
  classes: z.array(exchangeClass),
  charter: z.array(z.string()).describe('The sentences that the classes agreed on, in order.'),
})
export type Exchange = z.infer<typeof exchange>

export const listExchanges = {
  method: 'GET',
  path: '/exchanges',
  summary: 'The exchanges the caller belongs to. For a guest: the one of their room, once admitted.',
  auth: 'bearer',
  status: 200,
  query: pageQuery,
  response: page(exchange),
} satisfies Endpoint

export const exchangeEndpoints = { listExchanges }
