/** The package brings no types of its own. */
declare module 'snowball-stemmers' {
  export interface Stemmer { stem: (word: string) => string }
  export function newStemmer(language: 'english' | 'norwegian'): Stemmer
}
