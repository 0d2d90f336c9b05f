/** The next free name of the year: `2026-3` after `2026-2`. */
export function suggestName(taken: readonly string[], year: number): string {
  const numbers = taken.filter(name => name.startsWith(`${year}-`)).map(name => Number(name.slice(5)))
  return `${year}-${Math.max(0, ...numbers) + 1}`
}
