import type { Locale, Role } from '#shared/contracts/common.ts'

export interface DemoPerson {
  identifier: string
  place: 'fjord' | 'andes'
  role: Role
  displayName: string
  /** What the person's own school calls them; others never see it. */
  rosterName?: string
  locale: Locale
  age?: number
}

const pupil = (
  place: DemoPerson['place'],
  identifier: string,
  displayName: string,
  rosterName: string,
  age: number,
  locale: Locale,
): DemoPerson => ({
  identifier,
  place,
  role: 'student',
  displayName,
  rosterName,
  age,
  locale,
})

export const people: readonly DemoPerson[] = [
  {
    identifier: 'rosa.lind@fjord.example',
    place: 'fjord',
    role: 'teacher',
    displayName: 'Rosa Lind',
    locale: 'nb',
  },
  {
    identifier: 'ines.rojas@andes.example',
    place: 'andes',
    role: 'teacher',
    displayName: 'Inés Rojas',
    locale: 'es',
  },
  pupil('fjord', 'amal@fjord.example', 'Amal', 'Amal Haddad', 14, 'nb'),
  pupil('fjord', 'bjorn@fjord.example', 'Bjørn', 'Bjørn Solheim', 13, 'nb'),
  pupil('fjord', 'sanna@fjord.example', 'Sanna', 'Sanna Bakke', 13, 'nb'),
  pupil('fjord', 'elias@fjord.example', 'Elias', 'Elias Myhre', 13, 'nb'),
  pupil('fjord', 'ida@fjord.example', 'Ida', 'Ida Nilsen', 12, 'nb'),
  pupil('andes', 'camila@andes.example', 'Camila', 'Camila Fuentes', 13, 'es'),
  pupil('andes', 'diego@andes.example', 'Diego', 'Diego Araya', 12, 'es'),
  pupil('andes', 'antu@andes.example', 'Antu', 'Antu Millán', 12, 'es'),
  pupil('andes', 'mateo@andes.example', 'Mateo', 'Mateo Rivas', 13, 'es'),
  pupil('andes', 'sofia@andes.example', 'Sofía', 'Sofía Pizarro', 13, 'es'),
  {
    identifier: 'admin@fjord.example',
    place: 'fjord',
    role: 'leader',
    displayName: 'Kari Nes',
    locale: 'nb',
  },
  {
    identifier: 'admin@andes.example',
    place: 'andes',
    role: 'leader',
    displayName: 'Tomás Vera',
    locale: 'es',
  },
  {
    identifier: 'coordinator@fjord.example',
    place: 'fjord',
    role: 'coordinator',
    displayName: 'Nils Aune',
    locale: 'nb',
  },
  {
    identifier: 'parent.amal@fjord.example',
    place: 'fjord',
    role: 'guardian',
    displayName: 'Huda Haddad',
    locale: 'ar',
  },
]

export const exchangeTitle = 'Two fjords, two deserts: water and us'
export const roomTitle = 'Water walk: live session'
export const notesTitle = 'Shared field notes'

export const charter: string[] = [
  'We wait for each other. Someone may be translating.',
  'We ask before we change someone’s words.',
  'First names, and nothing else about where to find us.',
  'We laugh with, never at.',
  'If something feels wrong, we tell a teacher, from either school.',
]

interface Note {
  by: string
  node: 'heading' | 'paragraph'
  level?: number
  text: string
}

/** The four languages of the two classes, as they would write together. */
export const notes: readonly Note[] = [
  { by: 'rosa.lind@fjord.example', node: 'heading', level: 1, text: 'What we saw on our water walk' },
  {
    by: 'amal@fjord.example',
    node: 'paragraph',
    text: '4 °C and light rain. The stream behind the school is loud after the rain. We counted eleven kinds of lichen on the old bridge.',
  },
  {
    by: 'camila@andes.example',
    node: 'paragraph',
    text: '19 °C y ni una nube. Nuestro río es un camino de piedras. Mi abuela dice que antes corría todos los veranos.',
  },
  {
    by: 'bjorn@fjord.example',
    node: 'paragraph',
    text: 'Vannet i bekken var så klart at vi så hver eneste stein på bunnen.',
  },
  {
    by: 'amal@fjord.example',
    node: 'paragraph',
    text: 'سألتُ جدتي عن الماء في مدينتها. قالت إن النهر كان يكفي الجميع.',
  },
  { by: 'ines.rojas@andes.example', node: 'heading', level: 2, text: 'Questions for Dr. Maina' },
  {
    by: 'camila@andes.example',
    node: 'paragraph',
    text: 'When the ice melts, where does the water go first: up to the sky or down to us?',
  },
]
