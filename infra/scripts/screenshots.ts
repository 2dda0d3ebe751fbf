import { join } from 'node:path'
import {
  openBrowser,
  openScreen,
  pattern,
  signIn,
  type Language,
  type Screen,
} from '../../tests/support/browser.ts'
import { accounts, demoPassword, openWorld, type Name } from '../../tests/support/world.ts'

/** Makes the pictures of the documentation from the running product: the demo world, a lesson going on. */
const folder = join(import.meta.dirname, '../docs')

await using world = await openWorld()
const browser = await openBrowser()
const room = `${world.url}/rooms/${world.roomId}`

async function arrive(name: Name, language: Language, options: object = {}): Promise<Screen> {
  const person = await world.signIn(name)
  await person.post('/me/locale', { locale: language })
  const screen = await openScreen(browser, language, options)
  await signIn(screen, world.url, accounts[name], demoPassword)
  await screen.page.getByRole('heading', { level: 1 }).waitFor()
  await screen.page.goto(room)
  return screen
}

const notes = (screen: Screen) =>
  screen.page.getByRole('textbox', {
    name: pattern(screen.language, 'documents:textOf', { title: 'Shared field notes' }),
  })
async function say(screen: Screen, words: string): Promise<void> {
  const composer = screen.page.getByRole('textbox', { name: screen.say('room:chat.placeholder') })
  await composer.fill(words)
  await composer.press('Enter')
  await screen.page.getByText(words).first().waitFor()
}

const rosa = await arrive('rosa', 'en')
const ines = await arrive('ines', 'es')
const amal = await arrive('amal', 'en', { viewport: { width: 390, height: 844 } })
const bjorn = await arrive('bjorn', 'nb')
const camila = await arrive('camila', 'es')
const diego = await arrive('diego', 'es')
await amal.page.getByText(amal.say('lobby:waiting.text')).waitFor()
await amal.page.screenshot({ path: join(folder, 'lobby.png') })
await rosa.page.getByRole('button', { name: /7B.*2/ }).click()
await ines.page.getByRole('button', { name: /7° A.*1|7° A.*2/ }).click()
for (const child of [bjorn, camila]) await notes(child).waitFor()
await say(camila, 'Does the stream freeze in winter?')
await say(bjorn, 'Only at the edges. You can hear it under the ice.')
await camila.page.getByRole('button', { name: camila.say('room:hand.raise') }).click()
await notes(bjorn).click()
await bjorn.page.keyboard.press('Control+End')
await bjorn.page.keyboard.press('Enter')
await bjorn.page.keyboard.type('The moss on the north side was wetter.', { delay: 20 })
await rosa.page.getByText('The moss on the north side was wetter.').waitFor()
await rosa.page.screenshot({ path: join(folder, 'room.png') })
await diego.context.close()
await browser.close()
