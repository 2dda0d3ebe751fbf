const titles = /^(dr|prof|mr|mrs|ms|mx|sr|sra|srta|dra|د|أ)\.?$/i

/** `Rosa Lind` → `RL`, `Amal` → `Am`, `Dr. Wanjiru Maina` → `WM`. Counts letters as a reader does, not code units. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => !titles.test(word))
  const letters = (word: string) => Array.from(word)
  const first = letters(words[0] ?? name.trim())
  const last = words.length > 1 ? letters(words[words.length - 1] ?? '') : []
  if (last.length > 0) return `${first[0] ?? ''}${last[0] ?? ''}`.toLocaleUpperCase()
  return `${(first[0] ?? '?').toLocaleUpperCase()}${(first[1] ?? '').toLocaleLowerCase()}`
}

/** One of the five small landscapes, always the same for the same person. */
export function motifOf(id: string): number {
  let sum = 0
  for (const unit of id) sum = (sum * 31 + (unit.codePointAt(0) ?? 0)) >>> 0
  return (sum % 5) + 1
}
