import {
  locales,
  type DistrictId,
  type ItemId,
  type Locale,
  type ParticipantId,
  type RoomId,
} from '#shared/contracts/common.ts'
import type { Decision, Finding, Item, ItemState, Surface, Verdict } from '#shared/contracts/moderation.ts'
import { ageBand } from '#shared/rules/ages.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/index.ts'
import type { Ids } from '#platform/ids.ts'
import type { Jobs } from '#platform/jobs/index.ts'
import { createLimit } from '#platform/limits.ts'
import type { Metrics } from '#platform/metrics.ts'
import type { PageQuery } from '#platform/pages.ts'
import { Problem } from '#platform/problem.ts'
import type { Channels } from '#platform/realtime/gateway.ts'
import type { Actor, IdentityStore } from '../identity/index.ts'
import type { Audit } from './audit/index.ts'
import { explain } from './judge/explain/index.ts'
import {
  couldBecome,
  judge,
  standardRules,
  type JudgeContext,
  type Verdict as FullVerdict,
} from './judge/index.ts'
import type { Category } from './judge/types.ts'
import type { ItemContext, ItemRow, ItemStore, StoredFinding } from './store.ts'

/** What moderation must know of rooms, told by whoever knows them. */
export interface RoomAuthority {
  /** @throws Problem `room.not_found`, `room.forbidden` */
  mustRun(actor: Actor, roomId: RoomId): Promise<void>
  runBy(actor: Actor): Promise<RoomId[]>
}

/** Makes a decision true where the words stood; runs in the transaction of the decision. */
export type Applier = (item: ItemRow, decision: Decision, actor: Actor) => Promise<void>

interface Parts {
  store: ItemStore
  identity: IdentityStore
  audit: Audit
  database: Database
  jobs: Jobs
  clock: Clock
  ids: Ids
  metrics: Metrics
  channels: Channels
  rooms: RoomAuthority
}

export interface Kept {
  roomId: RoomId
  districtId: DistrictId
  surface: Surface
  participantId: ParticipantId
  text: string
  verdict: Verdict
  context: ItemContext
  subjectId?: string
  place?: unknown
}

/** What the judge wants to know of an author. */
export type Judged = Pick<Actor, 'role' | 'locale'> & { birthYear: number | undefined }

/** As the contract shows it. */
const shown = ({ action, findings }: FullVerdict): Verdict => ({
  action,
  findings: findings.map(({ action: _action, ...finding }) => finding),
})

/** A preview costs by its length: 500 short texts a second, or a handful of the longest. */
const previewUnit = 500
const previewUnitsPerSecond = 500

const escalationJob = 'moderation.escalation'
const stateAfter: Record<Decision, ItemState> = {
  release: 'released',
  remove: 'removed',
  escalate: 'escalated',
}
const stateOfAction: Partial<Record<Verdict['action'], ItemState>> = {
  hold: 'held',
  block: 'blocked',
  escalate: 'escalated',
}

/** What is about a child's safety is written in the chain of the child's district, which the room does not see. */
const chainOf = (row: ItemRow): string => (row.confidential ? `district:${row.district_id}` : row.room_id)

/** The staff of a room, all of them or those who read one language. */
export const staffChannel = (roomId: RoomId, locale?: Locale): string =>
  `room:${roomId}:staff${locale ? `:${locale}` : ''}`
export const personChannel = (userId: string): string => `person:${userId}`

export function createModeration({
  store,
  identity,
  audit,
  database,
  jobs,
  clock,
  ids,
  metrics,
  channels,
  rooms,
}: Parts) {
  const appliers = new Map<Surface, Applier>()
  const previews = createLimit(previewUnitsPerSecond, 1)

  const contextFor = (
    actor: Judged,
    surface: Surface,
    before: readonly string[] = [],
    locale?: string,
  ): JudgeContext => ({
    surface,
    locale: locale ?? actor.locale,
    audience: 'partners',
    ageBand:
      actor.role === 'student' ? ageBand(actor.birthYear ?? 9999, Number(clock.now().slice(0, 4))) : 'adult',
    before,
  })

  /** Explanations are made for each reader, in their language. */
  const explained = (findings: readonly StoredFinding[], locale: string): Finding[] =>
    findings.map((one) => ({ ...one, explanation: explain(one.category as Category, { locale }) }))

  const itemFor = (row: ItemRow, locale: string): Item => ({
    id: row.id,
    roomId: row.room_id,
    surface: row.surface,
    participantId: row.participant_id,
    text: row.text,
    findings: explained(JSON.parse(row.findings) as StoredFinding[], locale),
    action: row.action,
    state: row.state,
    createdAt: row.created_at,
    context: {
      ...(JSON.parse(row.context) as ItemContext),
      ...(row.decided_by && { decidedBy: row.decided_by }),
      ...(row.decided_at && { decidedAt: row.decided_at }),
      ...(row.note && { note: row.note }),
    },
  })

  /** To the adults of the room, or, when it is about a child's safety, to nobody in it. */
  function announce(row: ItemRow, name: 'chat:held' | 'moderation:changed'): void {
    if (row.confidential) return
    for (const locale of locales)
      channels.push(staffChannel(row.room_id, locale), name, {
        roomId: row.room_id,
        item: itemFor(row, locale),
      })
  }

  /** Calls a child's own safeguarding leads, as a job so that a restart cannot lose it. */
  const callLeads = (row: ItemRow) => jobs.schedule(escalationJob, row.id, clock.now(), { itemId: row.id })

  jobs.handle(escalationJob, async ({ itemId }) => {
    const row = await store.find(itemId as ItemId)
    if (!row) return
    for (const lead of await identity.safeguardingLeads(row.district_id))
      channels.push(personChannel(lead), 'moderation:escalated', { roomId: row.room_id, itemId: row.id })
  })

  /** @throws Problem `moderation.not_found`, `room.forbidden` */
  async function mayDecide(actor: Actor, id: ItemId): Promise<ItemRow> {
    const row = await store.find(id)
    if (!row) throw new Problem('moderation.not_found')
    await rooms.mustRun(actor, row.room_id).catch((thrown: unknown) => {
      if (thrown instanceof Problem && thrown.code === 'room.not_found')
        throw new Problem('moderation.not_found')
      throw thrown
    })
    if (row.confidential && !(actor.role === 'leader' && actor.districtId === row.district_id))
      throw new Problem('moderation.not_found')
    return row
  }

  return {
    explained,

    judge(actor: Judged, surface: Surface, text: string, before?: readonly string[]): Verdict {
      return shown(this.findings(actor, surface, text, before))
    },

    /** As `judge`, with what each finding alone leads to. */
    findings(actor: Judged, surface: Surface, text: string, before?: readonly string[]): FullVerdict {
      const verdict = judge(text, standardRules, contextFor(actor, surface, before))
      metrics.verdicts.inc({ action: verdict.action })
      return verdict
    },

    /** Whether what somebody is in the middle of typing may still turn into something that has to stay. */
    couldBecome: (tail: string): boolean => couldBecome(tail, standardRules),

    async preview(
      actor: Actor,
      { text, surface, locale }: { text: string; surface: Surface; locale?: string | undefined },
    ): Promise<Verdict> {
      await previews.take(actor.userId, 1 + Math.floor(text.length / previewUnit))
      return shown(judge(text, standardRules, contextFor(actor, surface, [], locale)))
    },

    /** @throws Problem `name.not_allowed`, `text.not_allowed` when a name or title could not be shown */
    mustBeShowable(
      actor: Pick<Actor, 'locale'>,
      surface: 'name' | 'document',
      path: string,
      text: string,
    ): void {
      const verdict = judge(text, standardRules, {
        surface,
        locale: actor.locale,
        audience: 'partners',
        ageBand: '13-15',
      })
      if (verdict.action === 'allow' || (verdict.action === 'nudge' && surface !== 'name')) return
      const code = surface === 'name' ? 'name.not_allowed' : 'text.not_allowed'
      const message = verdict.findings[0]?.explanation ?? ''
      throw new Problem(code, undefined, { fields: [{ path, code, message }] })
    },

    /** Keeps what was stopped for the adults who decide, in the caller's transaction. */
    async keep(kept: Kept): Promise<Item> {
      const { verdict } = kept
      const row: ItemRow = {
        id: ids.next('item') as ItemId,
        room_id: kept.roomId,
        district_id: kept.districtId,
        surface: kept.surface,
        participant_id: kept.participantId,
        text: kept.text,
        findings: JSON.stringify(
          verdict.findings.map(({ rule, category, start, end }) => ({ rule, category, start, end })),
        ),
        action: verdict.action,
        state: stateOfAction[verdict.action] ?? 'held',
        created_at: clock.now(),
        context: JSON.stringify(kept.context),
        subject_id: kept.subjectId ?? null,
        place: kept.place === undefined ? null : JSON.stringify(kept.place),
        decided_by: null,
        decided_at: null,
        note: null,
        confidential: verdict.action === 'escalate' ? 1 : 0,
      }
      await database.transaction(async () => {
        await store.add(row)
        await audit.append(chainOf(row), {
          actorId: kept.participantId,
          action: `moderation.${row.state}`,
          subject: row.id,
          detail: {
            surface: row.surface,
            rules: verdict.findings.map((one) => one.rule),
            rulesVersion: standardRules.version,
          },
        })
        if (row.confidential) await callLeads(row)
      })
      database.afterCommit(() => announce(row, 'chat:held'))
      return itemFor(row, 'en')
    },

    /** Whether this very text of this author is kept already: a lost answer was sent again. */
    isKept: (roomId: RoomId, participantId: ParticipantId, place: unknown): Promise<boolean> =>
      store.isKept(roomId, participantId, JSON.stringify(place)),

    async list(
      actor: Actor,
      { roomId, state, ...page }: PageQuery & { roomId?: RoomId | undefined; state?: ItemState | undefined },
    ) {
      if (roomId) await rooms.mustRun(actor, roomId)
      else if (actor.role !== 'teacher' && actor.role !== 'leader') throw new Problem('auth.forbidden')
      const view = {
        rooms: roomId ? [roomId] : await rooms.runBy(actor),
        district: actor.role === 'leader' ? actor.districtId : undefined,
      }
      const { items, nextCursor } = await store.page(view, state, page)
      return { items: items.map((row) => itemFor(row, actor.locale)), nextCursor }
    },

    /** A later decision replaces an earlier one, so that a slip can be mended. @throws Problem `moderation.decided` */
    async decide(actor: Actor, id: ItemId, decision: Decision, note: string | undefined): Promise<Item> {
      const decided = await database.transaction(async () => {
        const row = await mayDecide(actor, id)
        // A child's cry for help, or what was taken for one, is for the adults who help and never for classmates.
        if (row.confidential && decision === 'release') throw new Problem('moderation.confidential')
        const state = stateAfter[decision]
        if (row.state === state && row.decided_by) throw new Problem('moderation.decided')
        await store.decide(id, {
          state,
          decided_by: actor.userId,
          decided_at: clock.now(),
          note: note ?? null,
        })
        await appliers.get(row.surface)?.(row, decision, actor)
        await audit.append(chainOf(row), {
          actorId: actor.userId,
          action: `moderation.${state}`,
          subject: id,
          detail: { surface: row.surface },
        })
        if (decision === 'escalate') await callLeads(row)
        return (await store.find(id))!
      })
      announce(decided, 'moderation:changed')
      return itemFor(decided, actor.locale)
    },

    applyWith(surface: Surface, applier: Applier): void {
      appliers.set(surface, applier)
    },
  }
}
export type Moderation = ReturnType<typeof createModeration>
