export interface DemoPerson {
  key: 'rosa' | 'ines' | 'amal' | 'camila'
  identifier: string
  name: string
  shore: number
  adult: boolean
}

/** The people of the demo world whom a visitor may be. */
export const demoPeople: readonly DemoPerson[] = [
  { key: 'rosa', identifier: 'rosa.lind@fjord.example', name: 'Rosa Lind', shore: 1, adult: true },
  { key: 'ines', identifier: 'ines.rojas@andes.example', name: 'Inés Rojas', shore: 2, adult: true },
  { key: 'amal', identifier: 'amal@fjord.example', name: 'Amal', shore: 1, adult: false },
  { key: 'camila', identifier: 'camila@andes.example', name: 'Camila', shore: 2, adult: false },
]
export const demoSecret = 'causeway-demo'

/** The server says so in the page when it holds the demo world; on any other hub nothing of it is shown. */
export const isDemo = (): boolean =>
  document.querySelector('meta[name="causeway-demo"]')?.getAttribute('content') === '1'
