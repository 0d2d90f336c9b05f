/**
 * Word forms that the stemmer gets wrong, or whose stem means something else as well: form → the stem to use.
 * The stem is used as it stands.
 */
const formsByStem: Readonly<Record<string, string>> = {
  // «leie» (to rent) has the same stem as nynorsk «leiar» and «leiing».
  led: 'leiar leiaren leiarar leiarane leiarens leiing leiinga leiande',
  // «måle» (to measure) has the same stem as «mål» (goal), and readers who measure mean «måling».
  måling: 'måle måler målte målt målende målande',
  // Likewise a reader who asks how to do it means the noun of our titles.
  forankring: 'forankre forankrer forankret forankra forankrar',
  evaluering: 'evaluere evaluerer evaluerte evaluert evaluerar',
  dokumentasjon: 'dokumentere dokumenterer dokumenterte dokumentert dokumenterar',
  skalering: 'skalere skalerer skalerte skalert skalerar oppskalere',
  forskning: 'forske forsker forsket forskere forskerne forskar forska forskarar forskarane',
  vedtak: 'vedta vedtar vedtok vedtatt vedtatte vedtas vedtek vedteke vedtekne',
  avslutning: 'avslutte avslutter avsluttet avslutta avsluttar',
  kunngjøring: 'kunngjøre kunngjør kunngjorde kunngjort kunngjere kunngjer',
  // Too short for the stemmer's rules, or with a vowel that comes and goes.
  eier: 'eier eieren eiere eierne eiers eigar eigaren eigarar eigarane',
  åpen: 'åpne åpnet åpent åpner ope opne opent opnar',
  senter: 'senter senteret sentre sentrene sentra sentera sentrum',
  sommer: 'sommer sommeren somrer sommar sommaren somrar',
  finn: 'funnet fant funne',
  bok: 'bøker bøkene bøkane',
  hånd: 'hender hendene hendane',
  utkast: 'utkast utkastet utkasta utkastene',
  // Would end as «hel» (whole).
  helse: 'helse helsen helsa helses',
  // -erne that is not «-er in the plural».
  intern: 'intern interne internt',
  ekstern: 'ekstern eksterne eksternt',
  modern: 'moderne',
  // Adjectives that lose their n or change in the neuter.
  egen: 'egen eget egne eigen eiga eige eigne',
  liten: 'liten lita lite små',
  ny: 'ny nye nytt',
  god: 'god gode godt',
  // «mal» (template) and «maling» (paint), «male» (to paint) are different; «mål» is handled by its letter.
  mal: 'mal malen maler malene malar malane malens',
  males: 'male malte malt',
  pris: 'prisen priser prisene prisar prisane',
  // «eldre» is people here, not the comparative of «gammel».
  eldre: 'eldre eldres eldste',
}

export const exceptions: ReadonlyMap<string, string> = new Map(
  Object.entries(formsByStem).flatMap(([stem, forms]) => forms.split(' ').map(form => [form, stem] as const)),
)
