import { readGroups } from '../read-data.ts'

/**
 * Words of the field that readers use for the same thing. The first stands for all, in the index and in the query
 * alike, so a group must be words that one would gladly get each other's results for.
 */
export const fieldSynonyms: readonly string[][] = readGroups(`
  anskaffelse/innkjøp/kjøp                      # «kjøp under terskelverdi» is procurement too
  anbud/konkurranse/tender/anbudskonkurranse
  utlysning/kunngjøring
  tilbyder/leverandør
  entreprenør/entreprenørskap/gründer
  kommune/kommunal
  effekt/virkning
  gevinst/nytte/nytteverdi
  tilskudd/støttemidler/prosjektmidler
  begrep/term
  ordliste/begrepsliste/glossar
  mal/malverk
  pilot/pilotering
  innovasjon/innovativ/nyskaping/nyskapende
  økonomi/økonomisk
  politikk/politisk
  juss/jus/juridisk
  ungdom/unge
  eldre/senior
  arbeid/jobb
  kommunedirektør/rådmann
  regelverk/lovverk
  forretningsmodell/inntektsmodell
  terskelverdi/beløpsgrense
  samskaping/samskapning
  bolig/bosted
  ideell/nonprofit
`)

/**
 * Short forms, written exactly so (SE is not «se»), and the words they stand for. The short form itself is kept.
 */
export const abbreviations: Readonly<Record<string, string>> = {
  SE: 'sosial entreprenør',
  FoU: 'forskning utvikling',
  FOU: 'forskning utvikling',
  SFO: 'skolefritidsordning',
  KOSTRA: 'kommune stat rapportering',
  DFØ: 'direktorat forvaltning økonomistyring',
  KS: 'kommunesektor organisasjon',
}
