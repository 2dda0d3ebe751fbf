import type { Category, JudgeContext } from '../types.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { es } from './es.ts'
import { nb } from './nb.ts'

export type Explanations = Readonly<Record<Category, string>>

const catalogues: Readonly<Record<string, Explanations>> = { en, nb, es, ar }
const relatives: Readonly<Record<string, string>> = { nn: 'nb', no: 'nb', da: 'nb', sv: 'nb' }

export const locales: readonly string[] = Object.keys(catalogues)

/** Why it stayed and what to do instead, for a child of ten. */
export function explain(category: Category, { locale }: Pick<JudgeContext, 'locale'>): string {
  const language = locale.split('-')[0]!.toLowerCase()
  return (catalogues[language] ?? catalogues[relatives[language] ?? ''] ?? en)[category]
}
