/** Letters that a decomposed accent does not leave behind; the Norwegian ones as the cookbook's own addresses have them. */
const LETTERS: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', đ: 'd', ŋ: 'n', ŧ: 't' }

/** A name as part of an address: «Møre og Romsdal» → `more-og-romsdal`. Empty where the name has no letter or digit. */
export function toSlug(name: string): string {
  return name
    .toLowerCase()
    .replace(/[æøåđŋŧ]/g, letter => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}
