/** Where a child may call, by country (ISO 3166-1): free of charge, and for any worry. */
const helplines: Record<string, string> = {
  NO: '116 111',
  SE: '116 111',
  DK: '116 111',
  FI: '116 111',
  CL: '1515',
}

export const helplineOf = (country: string | undefined): string | undefined =>
  country === undefined ? undefined : helplines[country]
