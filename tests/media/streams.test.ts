import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { fakeDevices, openBrowser } from '../support/browser.ts'
import { openMediaPage } from '../support/media-page.ts'
import { openWorld } from '../support/world.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser(fakeDevices)
})
afterAll(() => browser.close())

test('L20 six people with stock clients: teacher and expert are seen and heard by all; locks and removal hold at the receivers', async () => {
  await using world = await openWorld({ media: true })
  const people = await world.enter('rosa', 'ines', 'amal', 'bjorn', 'camila')
  const guest = await world.invite(people.rosa)
  await guest.join(world.roomId)
  await people.rosa.ask('lobby:admit', { roomId: world.roomId, participantId: guest.id })
  const pages = await Promise.all(
    [...Object.values(people), guest].map((one) => openMediaPage(browser, world.url, one)),
  )
  const [teacher, , , , , expert] = pages as [
    (typeof pages)[0],
    (typeof pages)[0],
    (typeof pages)[0],
    (typeof pages)[0],
    (typeof pages)[0],
    (typeof pages)[0],
  ]
  const ids: string[] = []
  for (const one of [teacher, expert])
    for (const source of ['camera', 'microphone'] as const) ids.push(await one.call('produce', source))
  const [teacherCamera, teacherVoice, expertCamera, expertVoice] = ids as [string, string, string, string]
  for (const page of pages) {
    const others = ids.filter((_, index) => page !== (index < 2 ? teacher : expert))
    for (const id of others) await page.call('consume', id)
    for (const id of others)
      await page.until('got', [id], (got) =>
        id === teacherVoice || id === expertVoice ? got.energy > 0.0001 : got.frames >= 5,
      )
  }
  const student = pages[2]!
  await student.until('got', [expertCamera], (got) => got.frames >= 10)

  // A held track: nothing more comes, whatever the sender does.
  await people.rosa.ask('participant:mute', { roomId: world.roomId, participantId: guest.id, muted: true })
  await student.page.waitForFunction(
    (id) =>
      window.stock.heard.some(
        ({ name, data }) => name === 'media:paused' && (data as { producerId: string }).producerId === id,
      ),
    expertVoice,
  )
  await expert.call('unpause', expertVoice)
  expect(await expert.call('ask', 'media:mute', { producerId: expertVoice, paused: false })).toBe(
    'media.locked',
  )
  const before = await student.call('got', expertVoice)
  const picture = await student.call('got', expertCamera)
  await student.until('got', [expertCamera], (got) => got.frames > picture.frames + 10)
  expect((await student.call('got', expertVoice)).bytes).toBe(before.bytes)

  // Removal: nothing more of either kind.
  await people.rosa.ask('participant:remove', { roomId: world.roomId, participantId: guest.id })
  await student.page.waitForFunction(
    (id) =>
      window.stock.heard.some(
        ({ name, data }) => name === 'media:closed' && (data as { producerId: string }).producerId === id,
      ),
    expertCamera,
  )
  const last = await student.call('got', expertCamera)
  const others = await student.call('got', teacherCamera)
  await student.until('got', [teacherCamera], (got) => got.frames > others.frames + 10)
  expect((await student.call('got', expertCamera)).bytes).toBe(last.bytes)
}, 120_000)
