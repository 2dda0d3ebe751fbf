/** Where a child may call, by country (ISO 3166-1): free of charge, at any hour. The room names the same numbers. */
const helplines: Record<string, string> = {
  /** Alarmtelefonen for barn og unge */
  NO: '116 111',
  /** Fono Niños */
  CL: '147',
}

export const helplineOf = (country: string | undefined): string | undefined =>
  country === undefined ? undefined : helplines[country]
