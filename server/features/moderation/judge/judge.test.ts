import { describe, expect, test } from 'vitest'
import { judge, standardRules, type JudgeContext, type Verdict } from './index.ts'

const here: JudgeContext = { surface: 'chat', locale: 'en', audience: 'partners', ageBand: '13-15' }
const look = (text: string, context: Partial<JudgeContext> = {}): Verdict =>
  judge(text, standardRules, { ...here, ...context })
const spots = (text: string, context: Partial<JudgeContext> = {}): string[] =>
  look(text, context).findings.map(({ start, end }) => text.slice(start, end))

describe('test phrases', () => {
  test.each([
    ['causeway-test-nudge', 'nudge'],
    ['well, causeway-test-hold then', 'hold'],
    ['Causeway-TEST-Block!', 'block'],
    ['cause\u200bway-test-escalate', 'escalate'],
    ['causeway-test-nudge and causeway-test-block', 'block'],
  ])('%j gets its action', (text, action) => {
    expect(look(text).action).toBe(action)
    expect(look(text, { locale: 'ar', surface: 'document' }).action).toBe(action)
  })
  test('a phrase inside another word is nothing', () => {
    expect(look('xcauseway-test-blocks').action).toBe('allow')
  })
})

describe('telephone numbers', () => {
  test.each([
    'call me +47 412 34 567',
    'my number is 41234567',
    'mi fono es 9 8765 4321',
    'ring 98 76 54 32',
    'nine one two three four five six seven',
    'nueve uno dos tres cuatro cinco seis siete',
    'ni åtte sju seks fem to tre en',
    'رقمي ٠٥٥١٢٣٤٥٦٧',
    '4️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣',
    '我的电话是13812345678',
  ])('%j is one', (text) => {
    expect(look(text).action).toBe('block')
  })
  test.each([
    '3.5 14 22.1 19',
    'The distance is 149 597 870 km',
    'ISBN 978-3-16-148410-0',
    '59.9139, 10.7522',
    '24.11.2026 12:00',
    '2, 4, 8, 16, 32, 64, 128, 256',
    'one two three four five six seven eight',
    'Population: 19 603 733',
    '3.14159265358979',
    'We rolled 3, 5, 2, 6, 1, 4, 4, 2',
    '192.168.100.200',
    '1914-1918 and 1939-1945',
  ])('%j is none', (text) => {
    expect(look(text).action).toBe('allow')
  })
})

describe('e-mail addresses', () => {
  test.each([
    'cami.rojas@gmail.com',
    'cami at gmail dot com',
    'cami arroba gmail punto com',
    'ola krøllalfa skole punktum no',
    'lily (at) yahoo (dot) co.uk',
    'ａｍａｌ@ｍａｉｌ.ｃｏｍ',
  ])('%j is one', (text) => {
    expect(look(text).findings.map(({ category }) => category)).toContain('email')
  })
  test.each(['look at nasa dot gov', 'we met at noon.', 'a @ b'])('%j is none', (text) => {
    expect(look(text).findings.filter(({ category }) => category === 'email')).toEqual([])
  })
})

describe('links', () => {
  test.each([
    ['https://no.wikipedia.org/wiki/Fjord', 'allow'],
    ['see https://www.nve.no/vann', 'allow'],
    ['https://unknown-shop.example/x', 'hold'],
    ['https://bit.ly/3xYz', 'block'],
    ['http://185.12.33.4/game', 'block'],
    ['https://wіkipedia.org/wiki', 'block'],
    ['https://wikipedia.org.login.top/a', 'block'],
    ['https://files.example/setup.exe', 'block'],
    ['javascript:alert(1)', 'block'],
    ['Vannet er kaldt.No problem', 'allow'],
    ['3.5.No', 'allow'],
  ])('%j: %s', (text, action) => {
    expect(look(text).action).toBe(action)
  })
})

test('handles are held, people in the room may be spoken to', () => {
  expect(look('follow @cami_x').action).toBe('hold')
  expect(look('@Rosa can you help us?').action).toBe('allow')
  expect(look('@all we begin').action).toBe('allow')
})

describe('disguises keep the spot in the original text', () => {
  test.each([
    ['oh f\u200bu\u200bc\u200bk now', 'f\u200bu\u200bc\u200bk'],
    ['so 𝐟𝐮𝐜𝐤 now', '𝐟𝐮𝐜𝐤'],
    ['so ｆｕｃｋ now', 'ｆｕｃｋ'],
    ['so fuсk now', 'fuсk'],
    ['so f u c k now', 'f u c k'],
    ['so f.u.c.k now', 'f.u.c.k'],
    ['so sh1t now', 'sh1t'],
    ['so sh!t now', 'sh!t'],
    ['so f*ck now', 'f*ck'],
    ['so fuuuuck now', 'fuuuuck'],
    ['so kcuf now', 'kcuf'],
    ['so fu ck now', 'fu ck'],
    ['so f̶u̶c̶k̶ now', 'f̶u̶c̶k̶'],
    ['so 🅵🆄🅲🅺 now', '🅵🆄🅲🅺'],
  ])('%j', (text, spot) => {
    expect(spots(text)).toEqual([spot])
  })
})

describe('over several messages', () => {
  test('a number in pieces', () => {
    expect(look('45 67', { before: ['ring me', '41 23'] }).action).toBe('block')
  })
  test('a word in pieces', () => {
    expect(look('k', { before: ['f', 'u', 'c'] }).action).toBe('block')
  })
  test('a sentence in pieces', () => {
    expect(look('yourself', { before: ['kill'] }).action).toBe('hold')
  })
  test('what was said before is not held against a new message', () => {
    expect(look('the river is cold', { before: ['fuck'] }).action).toBe('allow')
  })
})

describe('false friends and innocents', () => {
  test.each([
    ['nb', 'Det er slutt, og fart og fag er bra. Fy!'],
    ['nb', 'Pute og teppe ligger på senga.'],
    ['es', 'El cerro negro y el pico nevado, este año.'],
    ['de', 'Ich höre den Regen, das Küken ist da.'],
    ['pt', 'A caça, o cume e a pica-pau.'],
    ['fr', 'Je suis en retard, avec un cul-de-sac.'],
    ['en', 'Scunthorpe, Penistone, Fucking, Hell, Condom, Dildo and Intercourse are places.'],
    ['en', 'Dick Cox, Mr Kuntz and Ms Wang-Fuchs live here.'],
    ['en', 'We saw the blue tit and the great tit, and a cock crowed at dawn.'],
    ['en', 'In the novel the bully says: "You are so stupid."'],
  ])('%s: %j', (locale, text) => {
    expect(
      look(text, { locale }).findings.map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`),
    ).toEqual([])
  })
})

test.each([
  'Amal',
  'Bjørn',
  'Camila',
  'Dr. Wanjiru Maina',
  'Fanny',
  'Dick',
  'Wang Li',
  'Nguyễn Phúc',
  'Kuma',
  'Randi',
  'José María',
  'أمل',
  'Nima',
  'Vasquez',
  'Søren',
  'Cox',
  "O'Brien",
  'Amal 7B',
])('the name %j is welcome', (name) => {
  expect(look(name, { surface: 'name' }).action).toBe('allow')
})

test('a name that tells or hurts is refused', () => {
  for (const name of ['fuck you', 'Cami 41234567', 'cami@gmail.com', 'idiot'])
    expect(look(name, { surface: 'name' }).action).toBe('block')
})

test.each([
  'IMG_20241125_143015.jpg',
  'report-final-v2.docx',
  'README.md',
  '12345678.pdf',
  'data.py',
  'elva.måling.png',
])('the file name %j is welcome', (name) => {
  expect(look(name, { surface: 'file' }).action).toBe('allow')
})

test('an adult’s private number reaches no child, a switchboard is left to the teacher', () => {
  const adult = { ageBand: 'adult' } as const
  expect(look('my mobile is 412 34 567', adult).action).toBe('block')
  expect(look('the school office has the number 22 85 50 50', adult).action).toBe('hold')
})

test('a child in trouble is never only stopped', () => {
  expect(look('I want to die').action).toBe('escalate')
  expect(look('me quiero morir', { locale: 'es' }).action).toBe('escalate')
})

test('the explanation is in the reader’s language, and falls back to a near one', () => {
  const explained = (locale: string): string =>
    look('call +47 412 34 567', { locale }).findings[0]!.explanation
  expect(explained('nb')).toContain('telefonnummer')
  expect(explained('nn')).toBe(explained('nb'))
  expect(explained('es-CL')).toContain('teléfono')
  expect(explained('ar')).toContain('هاتف')
  expect(explained('sw')).toBe(explained('en'))
})

test('findings of one category do not overlap', () => {
  const { findings } = look('you fucking fucking idiot, fuck you, +47 412 34 567 and 41 23 45 67')
  for (const [index, one] of findings.entries()) {
    for (const other of findings.slice(index + 1)) {
      if (one.category === other.category) expect(one.end <= other.start || other.end <= one.start).toBe(true)
    }
  }
})
