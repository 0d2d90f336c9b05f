/// <reference path="./snowball-stemmers.d.ts" />
import { newStemmer } from 'snowball-stemmers'

const norwegian = newStemmer('norwegian')
const english = newStemmer('english')

/** More rounds than any real word needs; bounds the loop. */
const MAX_ROUNDS = 4

/**
 * Snowball's Norwegian stemmer is made for bokmål and runs once: «tilbydarar» becomes «tilbydar» while «tilbydar»
 * becomes «tilbyd». Run until nothing changes, with the endings it does not know, all forms of a word meet.
 * The stem is a key, not a word: «mulighet» → «mul».
 */
export function stemNorwegian(word: string): string {
  let stem = word
    .replace(/heit(?:a|er|ene|en|s)?$/, 'het') // nynorsk moglegheit
    .replace(/(.{3})(erne|arane)s?$/, '$1er') // brukerne, brukarane
    .replace(/(.{3}(?:al|bar))t$/, '$1') // sosialt, forutsigbart
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const shorter = norwegian.stem(stem)
    if (shorter === stem)
      break
    stem = shorter
  }
  return levelEnding(stem)
}

function levelEnding(stem: string): string {
  return stem
    .replace(/mm$/, 'm') // program, programmet
    .replace(/([eiu]|on)elt$/, '$1ell') // spesielt, profesjonelt
    .replace(/(.{2}[^aeiouyæøå])el$/, '$1l') // eksempel, eksempler
    .replace(/([^aeiouyæøål])\1l$/, '$1l') // artikkel, artikler
}

export function stemEnglish(word: string): string {
  return english.stem(word)
}
