/** Ordinary words that are a listed word when read backwards. */
export const ordinaryBackwards: ReadonlySet<string> = new Set(
  'amin arroz brits buet egnes ergen gals natas regen repos satet sessa setup straf tird traf zaps كينا كانت лабе'.split(
    ' ',
  ),
)
