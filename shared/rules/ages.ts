export type AgeBand = '9-12' | '13-15' | '16-18' | 'adult'

/** The band of somebody born in `birthYear`; the younger one when the birthday is unknown. */
export function ageBand(birthYear: number, currentYear: number): AgeBand {
  const age = currentYear - birthYear - 1
  if (age < 13) return '9-12'
  if (age < 16) return '13-15'
  if (age < 19) return '16-18'
  return 'adult'
}
