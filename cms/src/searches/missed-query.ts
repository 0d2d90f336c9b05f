/** A search is a few words; what is longer is someone's story. */
const LONGEST_QUERY = 80
/**
 * Phone numbers have eight digits, national identity numbers eleven, a birth date six; people write them with spaces,
 * dots and dashes. Two years with a dash between are refused too, which costs nothing.
 */
const DIGIT_RUN = /\d(?:[ .\-–/]?\d){5}/

/** The query as it is counted, or null for what looks like personal data and must not be kept. */
export function toMissedQuery(text: string): string | null {
  const query = text.normalize('NFC').replace(/[^\P{Cc}\n]/gu, ' ').replace(/\s+/g, ' ').trim().toLocaleLowerCase('nb')
  if (query === '' || query.length > LONGEST_QUERY || query.includes('@') || DIGIT_RUN.test(query))
    return null
  return query
}
