/**
 * What nine tables of municipal staff and social entrepreneurs asked of the cookbook in 2016, in our own words. The
 * ids are stable: entries refer to them. `property` says what in the product itself answers an ask, where it is not,
 * or not only, the text of entries.
 */
export interface Requirement { id: string, ask: string, property?: string }

export interface RequirementGroup { letter: string, title: string, requirements: readonly Requirement[] }

function group(letter: string, title: string, asks: readonly (string | [ask: string, property: string])[]): RequirementGroup {
  return {
    letter,
    title,
    requirements: asks.map((asked, index) => {
      const [ask, property] = typeof asked === 'string' ? [asked] : asked
      return { id: `${letter}${index + 1}`, ask, ...(property === undefined ? {} : { property }) }
    }),
  }
}

export const REQUIREMENT_GROUPS: readonly RequirementGroup[] = [
  group('F', 'Formen på kokeboka', [
    ['Lett å nå fra alle slags skjermer', 'Nettstedet virker fra 320 bildepunkter og uten skript; prøvd i web/test/browser og scripts/test/stack/pages.test.ts'],
    ['Kan endres ofte av redaktører, og viser når noe sist ble sjekket', 'Redaktørene skriver i Strapi; «Sist sjekket» og «Skal sjekkes igjen» står på hver side'],
    'Har maler, idéer og avtaleutkast',
    ['Lett å søke i', 'Norsk søk i web/server/search og search-sync/src/norwegian; målt i scripts/test/stack/relevance.test.ts'],
    'Har en ordliste som viser til sidene der ordene står',
    ['Har to innganger: offentlig sektor og sosial entreprenør', 'Sidene /offentlig og /entreprenor'],
    ['Viser vanskelighetsgraden med én til fem kokkehatter', 'Regnes ut av fem deler i cms/src/content, forklart på siden'],
    ['Er sendt ut og eid på høyeste nivå', 'Avsender og rollene redaktør og fagansvarlig; teksten settes av departementet i innstillingene'],
    'Blir laget videre sammen med feltet',
  ]),
  group('I', 'Innholdet i kokeboka', [
    'Maler og eksempler for avtaler',
    'Forskning, utvikling og støtteordninger',
    'Formene for samarbeid og partnerskap',
    'Basisoppskriften: det som må være på plass først',
    'Møteplassene som finnes',
    'Veien til et samarbeid, fra begge sider',
    'Eksempler fra ulike tjenesteområder og samarbeidsformer',
    'Hvordan en utlysning kan gjelde behovet og ikke løsningen, og hvordan et oppdrag beskrives',
    'At entreprenører kommer med mange slags ærend',
    'Hjelp til å måle sosial verdi, dokumentere og vise effekt',
    'Verktøyene som finnes, gjort synlige',
    'Hvordan en leder kan ta dette inn i virksomheten',
    'Kurs i hvordan politiske vedtak blir til',
    'Hvordan kommuner når sosiale entreprenører',
    'Inntektsmodeller ved siden av samarbeidsformene',
  ]),
  group('E', 'Eksemplene skal', [
    'Si hvilken effekt samarbeidet ga',
    'Vise barrierer, samarbeidsformer og hvor ulikt feltet er',
    'Være konkrete om valgene folk tok',
    ['Være nøye valgt og gjennomarbeidet', 'En kandidat kan ikke publiseres (cms/src/content/publishing-rules.ts); de fjorten fra kilden er kandidater med spørsmål til redaktøren'],
  ]),
  group('P', 'Før, under og etter', [
    'Kommunen vet hva den trenger',
    'Rollene er klare',
    'Tidlig dialog, med kommunen som medspiller',
    'Forståelse for utfordringene inne i kommunen',
    'Å finne ildsjelene og rett kontakt',
    'Å kjenne virkemidlene og støtten som finnes',
    'Rett tid: budsjettet og planhjulet',
    'Forståelse for at «vi sparer på sikt»',
    'Rollene oversetter, mentor og sponsor',
    'Felles språk',
    'Klare avtaler',
    'Tillit',
    'Å lese planer og meldinger',
    'En åpen forretningsmodell',
    'Avsjekk og evaluering underveis',
    'Å se verdien av at noe varer',
    'At ansatte er med i metoden',
    'Å dokumentere underveis',
    'Å spre det gode, og intraprenører',
    'Stolthet og eierskap hos de ansatte',
    'Å hente ut gevinstene',
    'Å skalere opp',
    'Den som begynner, følger opp: fra prosjekt til drift',
    'Å våge å avslutte det utdaterte',
    'Å ta seg tid til å sette det nye i system',
  ]),
  group('B', 'Behov og barrierer', [
    'En definisjon, og en måte å kjenne igjen en sosial entreprenør på',
    'En oversikt over tilbydere, alltid oppdatert',
    'Å koble behov og tilbydere',
    'Møteplasser, helst fysiske, og å lære på tvers av kommuner',
    'Å vise hvordan en tjeneste hjelper kommunen med målene og oppgavene sine',
    'Å måle sosial verdi og effekt, også der det er vanskelig',
    'Å kunngjøre behov, ikke løsninger',
    'Å forstå kommunen: en los, en oversetter og kontakter i samme form',
    'Ulikt tempo, og pilot etter pilot',
    'Forutsigbarhet over flere år',
    'Kunnskap og forankring hos ledere og politikere',
    'Holdninger til sosiale entreprenører',
    'Rom for forsøk der kravene er åpne',
    'Nullfeilskultur, vilje til risiko og strid mellom fag',
    'Innkjøp og anbud',
    'Løsninger på tvers av ansvarsområder',
    'Kvalitetssikring av tjenester',
    'Å bruke forskning til å dokumentere',
    'Hvordan forberede møtet med det offentlige',
    'Hvordan søke kommunale tilskudd',
    'Å dele erfaringer mellom kommuner, også det som feilet',
    'Å samordne på tvers i kommunen',
    'Å gjøre seg trygg med en åpen forretningsmodell',
  ]),
  group('A', 'Det fasilitatoren la til', [
    'Først og fremst eksempler som inspirerer og kan følges',
    'Hvert samarbeid er nytt: oppskrifter må gjelde en situasjon',
    'Et felles språk',
    'En bok endrer ingen kultur alene: den må føre folk sammen',
    ['Materialet er notater og ingen fasit', 'Innholdet er skrevet på nytt og viser kilden; det en redaktør må sjekke, er utkast med et notat'],
  ]),
]

export const REQUIREMENTS: readonly Requirement[] = REQUIREMENT_GROUPS.flatMap(({ requirements }) => requirements)
