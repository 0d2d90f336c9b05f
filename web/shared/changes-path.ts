/** The page that tells what has become of an entry stands below the entry's own. */
const lastPart = '/endringer'

/** `/oppskrifter/utlys-behovet` → `/oppskrifter/utlys-behovet/endringer`. Without the prefix of a language, as it is given. */
export function toChangesPath(entryPath: string): string {
  return `${entryPath}${lastPart}`
}

/** The other way; null for any other address. */
export function readChangesPath(path: string): string | null {
  return /^\/[^/]+\/[^/]+\/endringer$/.test(path) ? path.slice(0, -lastPart.length) : null
}
