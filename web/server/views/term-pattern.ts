// Node has it since 24; the TypeScript that we use does not know of it yet.
declare global {
  interface RegExpConstructor { escape: (text: string) => string }
}

/** As an ending: of a noun («pilot», «piloten», «pilotane»; «partner», «partnere»), with the genitive after it. */
const nounEnding = '(?:e?n|e?t|e?ne|e?r|(?<=er)e|ar|ane|a)?s?'
/** Inside a term, a word may also be an adjective: «sosial», «sosialt», «sosiale». */
const innerEnding = `(?:${nounEnding}|e)`
/** The t of an adjective in the neuter: «sosialt foretak», «nytt tiltak». */
const neuter = /(?<=\p{L}{2})t{1,2}$/u
/** Shorter words («i», «om», «for») bind a term together and have no endings of their own. */
const shortestInflected = 4

/**
 * Finds a term in running text by any of its titles, with the endings that Norwegian gives each of its words: «sosial
 * entreprenør», «sosiale entreprenører». Not in compounds: «pilotavtale» is a term of its own.
 */
export function toTermPattern(titles: readonly string[]): RegExp {
  const terms = [...new Set(titles)].map(title => title.trim().split(/\s+/).map(toWordPattern).join(String.raw`\s+`))
  return new RegExp(String.raw`(?<!\p{L})(?:${terms.join('|')})(?!\p{L})`, 'iu')
}

function toWordPattern(word: string, index: number, words: readonly string[]): string {
  const escaped = RegExp.escape(word)
  if (index === words.length - 1)
    return escaped + nounEnding
  if (word.length < shortestInflected)
    return escaped
  const common = word.replace(neuter, '')
  // «åpen» and «åpent» lose a vowel: «åpne».
  const forms = [...new Set([word, common, common.replace(/e([lnr])$/, '$1')])]
  return `(?:${forms.map(form => RegExp.escape(form)).join('|')})${innerEnding}`
}
