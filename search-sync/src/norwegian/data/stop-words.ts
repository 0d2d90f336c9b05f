import { readWords } from '../read-data.ts'

/**
 * Words that say nothing about what a reader looks for. They are left out of queries only; the index keeps them,
 * so that a query of nothing but such words still finds what it can.
 * «før», «under» and «etter» are not here: they are the phases of a collaboration.
 */
export const norwegianStopWords: ReadonlySet<string> = new Set(readWords(`
  # bokmål
  alle alt altså andre annen annet at av bare begge ble blei bli blir blitt bør både da de dem den denne der dere deres
  derfor det dette din dine disse ditt du eller en enn er et ett fikk for fordi fra få får gi gir gjør gjøre gjort god
  godt gå går ha hadde han hans har hele henne hennes her hun hva hvem hver hvilke hvilken hvilket hvis hvor hvordan
  hvorfor i ikke inn innen jeg kan kom komme kommer kunne lage lager la man mange med meg mellom men mer mest mine min
  mitt mot mye må måtte ned noe noen nok nå når og også om opp oss over på sa samme se seg selv si sin sine sitt skal
  skulle slik som så sånn ta tar tatt til tok trenger ut uten vi vil ville være vært vår våre vårt vite vet
  # nynorsk
  annan berre bli dei dess difor dykk dykkar ein eit eg eitt fekk frå gje gjer gjera gjere gjev heile hjå ho honom ikkje
  kor korleis korfor kva kvar kven kvifor kvi kva-for lagar me meir mykje no noka noko nokon nokre når nå-for no òg opp
  saman same sidan sjå sjølv skulle somme teke tek treng utan veit vera vere vert verte verta vore vart viss
  # words of searching
  eksempelvis finnes finst finnast lese les informasjon info
`))

/** For the English interface. */
export const englishStopWords: ReadonlySet<string> = new Set(readWords(`
  a about after all an and any are as at be been but by can could did do does for from get had has have how i if in into
  is it its may me more most my no not of on one or our out please should so some such than that the their them then
  there these they this those to us was we were what when where which who why will with would you your find
`))

/**
 * Words that stand in nearly every entry of this cookbook. A query keeps them, but last: the engine drops words
 * from the end when nothing matches them all, and always demands the first.
 */
export const everydayWords: readonly string[] = readWords(`
  kommune samarbeid sosial entreprenør offentlig arbeid tjeneste område ordning tiltak prosess prosjekt modell tilbud
  system virksomhet måte form plan sak oppskrift eksempel gruppe liten stor ny bruk bruke jobbe riktig viktig god hjelp flere fleire år lang mal
  hjelpe type bidra starte finne søke
`)
