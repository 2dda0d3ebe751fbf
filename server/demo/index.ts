import * as Y from 'yjs'
import type {
  ClassId,
  DistrictId,
  DocumentId,
  ExchangeId,
  Locale,
  ParticipantId,
  Role,
  RoomId,
  SchoolId,
  UserId,
} from '#shared/contracts/common.ts'
import { textRoot } from '#shared/contracts/documents.ts'
import { defaultSwitches } from '#shared/rules/rooms.ts'
import type { Clock } from '#platform/clock.ts'
import type { Database } from '#platform/database/index.ts'
import { newClientId, type Ids } from '#platform/ids.ts'
import type { createDocumentStore, UpdateLog } from '../features/documents/index.ts'
import type { ExchangeStore } from '../features/exchanges/index.ts'
import { hashPassword, type IdentityStore } from '../features/identity/index.ts'
import type { RoomStore } from '../features/rooms/index.ts'
import { charter, exchangeTitle, notes, notesTitle, people, roomTitle, type DemoPerson } from './world.ts'

interface Parts {
  database: Database
  identityStore: IdentityStore
  exchangeStore: ExchangeStore
  roomStore: RoomStore
  documentStore: ReturnType<typeof createDocumentStore>
  updateLog: UpdateLog
  clock: Clock
  ids: Ids
}

const demoPassword = 'causeway-demo'

const places = {
  fjord: {
    district: 'Fjord Valley District',
    school: 'Fjord Valley School',
    short: 'Fjord Valley',
    className: '7B',
    country: 'NO',
    locale: 'nb',
    timeZone: 'Europe/Oslo',
  },
  andes: {
    district: 'Distrito Los Andes',
    school: 'Escuela Los Andes',
    short: 'Los Andes',
    className: '7° A',
    country: 'CL',
    locale: 'es',
    timeZone: 'America/Santiago',
  },
} as const

/** Two districts that have never met and one exchange between them; does nothing where people are already. */
export async function loadDemo({
  database,
  identityStore,
  exchangeStore,
  roomStore,
  documentStore,
  updateLog,
  clock,
  ids,
}: Parts): Promise<void> {
  if (await identityStore.anyone()) return
  const now = clock.now()
  const secretHash = await hashPassword(demoPassword)
  const userIds = new Map<string, UserId>()
  const roomId = ids.next('room') as RoomId
  const documentId = ids.next('document') as DocumentId
  const writers = new Map<string, ParticipantId>()

  await database.transaction(async () => {
    const classIds: ClassId[] = []
    for (const [place, about] of Object.entries(places)) {
      const districtId = ids.next('district') as DistrictId
      const schoolId = ids.next('school') as SchoolId
      const classId = ids.next('class') as ClassId
      classIds.push(classId)
      await identityStore.addDistrict({
        id: districtId,
        name: about.district,
        country: about.country,
        locale: about.locale,
        time_zone: about.timeZone,
        created_at: now,
      })
      await identityStore.addSchool({
        id: schoolId,
        district_id: districtId,
        name: about.school,
        short_name: about.short,
        locale: about.locale,
        time_zone: about.timeZone,
      })
      await identityStore.addClass({ id: classId, school_id: schoolId, name: about.className })
      for (const person of people.filter((one) => one.place === place))
        await addPerson(person, { districtId, schoolId, classId, timeZone: about.timeZone })
    }
    await identityStore.addGuardianship(
      userIds.get('parent.amal@fjord.example')!,
      userIds.get('amal@fjord.example')!,
    )

    const exchangeId = ids.next('exchange') as ExchangeId
    const rosa = userIds.get('rosa.lind@fjord.example')!
    await exchangeStore.add({ id: exchangeId, title: exchangeTitle, charter, createdAt: now, classIds })
    await roomStore.add({
      id: roomId,
      exchange_id: exchangeId,
      title: roomTitle,
      starts_at: now,
      state: 'open',
      frozen: 0,
      unattended: 0,
      permissions: JSON.stringify(defaultSwitches),
      created_by: rosa,
      created_at: now,
    })
    await documentStore.add({
      id: documentId,
      room_id: roomId,
      title: notesTitle,
      kind: 'text',
      created_by: rosa,
      created_at: now,
    })
    for (const author of new Set(notes.map((note) => note.by))) {
      const participantId = ids.next('participant') as ParticipantId
      const staff = people.find((one) => one.identifier === author)?.role === 'teacher'
      writers.set(author, participantId)
      await roomStore.ensureMember({
        id: participantId,
        room_id: roomId,
        person_id: userIds.get(author)!,
        guest_id: null,
        standing: staff ? 'admitted' : 'lobby',
        denied_until: null,
        overrides: '{}',
        created_at: now,
      })
    }
  })
  writeNotes()

  interface Home {
    districtId: DistrictId
    schoolId: SchoolId
    classId: ClassId
    timeZone: string
  }
  async function addPerson(person: DemoPerson, home: Home): Promise<void> {
    const id = ids.next('user') as UserId
    userIds.set(person.identifier, id)
    const atSchool = (['student', 'teacher', 'guardian'] satisfies Role[] as Role[]).includes(person.role)
    await identityStore.addPerson({
      id,
      district_id: home.districtId,
      school_id: atSchool ? home.schoolId : null,
      role: person.role,
      identifier: person.identifier,
      secret_hash: secretHash,
      display_name: person.displayName,
      roster_name: person.rosterName ?? person.displayName,
      locale: person.locale satisfies Locale,
      time_zone: home.timeZone,
      birth_year: person.age ? Number(now.slice(0, 4)) - person.age : null,
      state: 'active',
      created_at: now,
    })
    if (person.role === 'leader') await identityStore.addDuty(id, 'safeguarding')
    if (person.role === 'teacher' || person.role === 'student')
      await identityStore.addToClass(home.classId, id)
  }

  /** Each paragraph by its author, as if typed one after the other. */
  function writeNotes(): void {
    const whole = new Y.Doc()
    for (const { by, node, text, level } of notes) {
      const doc = new Y.Doc()
      doc.clientID = newClientId()
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(whole))
      const before = Y.encodeStateVector(doc)
      const element = new Y.XmlElement(node)
      if (level) element.setAttribute('level', level as unknown as string)
      element.insert(0, [new Y.XmlText(text)])
      const root = doc.getXmlFragment(textRoot)
      root.insert(root.length, [element])
      const update = Y.encodeStateAsUpdate(doc, before)
      const participantId = writers.get(by)!
      updateLog.own(documentId, doc.clientID, participantId)
      updateLog.append([{ documentId, at: now, origin: { kind: 'participant', participantId }, update }])
      Y.applyUpdate(whole, update)
      doc.destroy()
    }
    whole.destroy()
  }
}
