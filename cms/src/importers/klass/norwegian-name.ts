/**
 * Klass writes all official names of a place together, «Guovdageaidnu - Kautokeino», in the order that the place itself
 * has decided. The Norwegian one is the first, except where a Sámi name stands first: these do (and a name with a letter
 * that only Sámi has is one, too, so that a new decision seldom needs a new line here).
 */
const SAMI_NAMES_THAT_STAND_FIRST = new Set([
  'aarborte',
  'deatnu',
  'dielddanuorri',
  'divtasvuodna',
  'guovdageaidnu',
  'gáivuotna',
  'hábmer',
  'loabák',
  'raarvihke',
  'rivtták',
  'rosse',
  'snåase',
])
const SAMI_LETTERS = /[áčđŋšŧžï]/i

/** The Norwegian of the official names: what an address is made of. */
export function norwegianName(officialNames: string): string {
  const names = officialNames.split(/\s+[-–/]\s+/).map(name => name.trim()).filter(name => name !== '')
  return names.find(name => !isSami(name)) ?? names[0] ?? officialNames
}

function isSami(name: string): boolean {
  return SAMI_NAMES_THAT_STAND_FIRST.has(name.toLowerCase()) || SAMI_LETTERS.test(name)
}
