import { readWords } from '../read-data.ts'

/**
 * Words that compounds of the field are made of, in the base form. A word here is never split itself
 * (barnevern is not barn + vern). Nynorsk forms follow from bokmal-nynorsk.ts.
 */
export const compoundWords: readonly string[] = readWords(`
  # procurement and agreements
  anskaffelse innkjøp anbud konkurranse utlysning kunngjøring avtale kontrakt pilot intensjon ramme drift tilskudd støtte
  tilbud tilbyder leverandør oppdrag giver kjøp salg pris terskel verdi grunnlag klausul krav vilkår frist protokoll
  spesifikasjon dialog behov løsning oversikt beskrivelse vedlegg utkast mal skjema sjekkliste liste brev konsesjon
  partnerskap partner innovasjon effekt virkning resultat gevinst realisering måling målepunkt mål indikator evaluering
  vurdering analyse rapport rapportering dokumentasjon forskning utvikling utprøving forsøk abonnement lisens eierskap
  rettighet plikt ansvar rolle fordeling risiko økonomi inntekt utgift kostnad budsjett regnskap penger midler fond
  investering finansiering kapital lån rente moms skatt avgift sparing

  # organisation and people
  kommune fylke stat departement direktorat etat sektor styre råd nemnd utvalg politikk leder ledelse ansatt medarbeider
  leiar nabo opplysning rådgiver saksbehandler person kontakt nettverk forum gruppe team lag organisasjon foretak bedrift virksomhet selskap
  forening stiftelse entreprenør entreprenørskap gründer bruker innbygger borger deltaker mottaker pårørende familie
  foreldre barn ungdom eldre kvinne mann elev student lærer flyktning innvandrer menneske samfunn lokalsamfunn nabolag
  direktør mentor sponsor los oversetter eier kunde medlem frivillig frivillighet myndighet profesjon kamp forvaltning
  utfordring barriere

  # the work
  arbeid samarbeid prosjekt prosess plan strategi tiltak tjeneste område ordning program modell metode form fase steg
  møte plass møteplass arrangement seminar kurs opplæring læring kunnskap kompetanse erfaring eksempel oppskrift bok
  kokebok ordliste begrep definisjon språk tekst side nett digital verktøy kasse system struktur kultur holdning tillit
  forankring kartlegging veiledning oppfølging samskaping medvirkning deltakelse forebygging rehabilitering aktivisering
  kvalifisering inkludering integrering introduksjon sysselsetting avslutning oppstart spredning skalering oppskalering
  tid tempo år måned dag hjul start slutt vei veiviser ide konsept bank katalog register base data vedtak beslutning
  forretning marked føring regel lov forskrift rett sikkerhet personvern

  # life and welfare
  helse omsorg sosial hjelp barnevern barnehage skole fritid idrett aktivitet bolig bo hjem hjemme sykehjem rus
  avhengighet psykisk fattigdom utenforskap ensomhet jobb næring næringsliv trygd velferd miljø natur mat klima folkehelse
  livskvalitet kvalitet utstyr utlån leie avlastning besøk fengsel straff kriminalitet voksen opplevelse bibliotek
  frivilligsentral sentral stasjon habilitering institusjon senter hus tilsyn basis felles lokal region regional by bygd
  distrikt stor
  oppgave erklæring spill punkt grad hatt vanskelighet vanske rådgivning virkemiddel apparat endring prøve produksjon nullfeil
  suksess faktor kriterium enhet handling rom samhandling fellesskap relasjon aktør søk funksjon storting melding
  regelverk visning tilbakemelding tillegg egen
`)

/**
 * Words that look like compounds of the above but are not, and words whose parts would mislead.
 */
export const wholeWords: ReadonlySet<string> = new Set(readWords(`
  måltid måltidet måltider formål formålet medlemskap kommunal kommunalt kommunale statlig regional regionale lovlig
  arbeidere boende bostad rettferdig landskap budskap selskap verktøykasse helhetlig bokmål
  nynorsk sammenstilling
`))

/**
 * Endings that make words, never last parts of compounds: virk·somhet, sam·skap, lov·lig, lang·sikt.
 * Kept apart from the lexicon so that a lexicon taken from a corpus cannot bring them back.
 */
export const derivationalEndings: readonly string[] = ['skap', 'somhet', 'bar', 'sikt', 'het', 'lig', 'ing', 'else', 'dom', 'leik', 'semd']
