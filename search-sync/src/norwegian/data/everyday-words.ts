import { foldLetters } from '../tokenise.ts'

/**
 * Everyday words and what they may mean in this field: `words > terms`. Not the same meaning as in field-synonyms.ts,
 * only a likely one, and one way only: who writes «redd» may want «risiko», who writes «risiko» does not want «redd».
 * Searched beside the reader's own words and counting less (web/server/search/rank-by-words.ts).
 * Gathered by topic from the recipes' situations, the barriers, the roles, money, law, time and feelings. Inflections
 * and most nynorsk forms follow from the stem; a form stands here only where its stem is another.
 */
const lines = `
  # talking with each other
  prate/snakke/samtale/diskutere/drøfte/tale/snakk/samtal > dialog møte
  snakke/prate/sludre > avklare
  spørre/rådspørre/høre/høyre > dialog innspill
  treffe/treffes/møtes/møtast/treffast > møte møteplass dialog
  kjent/kjenne/nettverke/mingle > møteplass nettverk speeddate
  invitere/innby/innkalle/innbydelse/innbyding > invitasjon dialogmøte
  treff/samling/konferanse/frokostmøte/workshop/verksted/sammenkomst/festival/messe > arrangement møteplass dialogmøte læringsdag
  krangle/uenig/uenighet/usamd/konflikt/bråk/strid/ueinig/krangel > uenighet rolle samarbeidsavtale
  enig/einig/samd/samde/enighet > avtale intensjonsavtale forankring
  ringe/ringje/telefon/oppringing/anrop/sentralbord > kontakt kontaktpunkt person
  epost/mail/post/melding/brev/mail/innboks/postmottak > henvendelse kontakt
  kontakte/henvende/vende > kontakt henvendelse kontaktpunkt
  svare/svar/tilbakemelding > henvendelse kontakt tempo
  overtale/overbevise/selge/lobbe/påvirke > forankring politiker
  presentere/presentasjon/pitch/pitche/fortelle/fortelje/introdusere > møteforberedelse presentere
  forklare/forståelig/tydeliggjøre > begrep møteforberedelse
  referat/notat/nedtegne > referat notat
  leverandørmøte/leverandørkonferanse/dialogkonferanse/forhåndsprat > markedsdialog dialog
  folkemøte/borgermøte/idédugnad/gruppearbeid/ordstyrer/kjøreplan/køyreplan > dialogmøte
  kaffeprat/kaffiprat/lunsjmøte/lunsjtreff > møteplass
  minglekveld/hurtigdating > speeddate
  fagdag/temadag/erfaringsdeling > læringsdag
  purring/ubesvart/ghoste > svar kontakt tempo

  # words nobody understands
  ord/fagord/stammespråk/fremmedord/sjargong/kommunespråk/byråkratisk/faguttrykk/uttrykk/forkortelse > begrep oversetter ordliste
  bety/betyr/tyde/tyder/mene/meiner/definere/definisjon/kalle/heter/heiter > begrep definisjon
  forstå/skjønne/fatte/begripe/misforstå/misforståelse/uforståelig/skjøne > begrep oversetter
  oversette/tolke/tolk > oversetter
  kaudervelsk/uforståelighet/uklarhet/byråkratspråk/talemåte > begrep oversetter
  brobygger/brubyggjar/mellommann > oversetter innovasjonslos

  # buying and selling
  handle/kjøpe/anskaffe/bestille/bestilling/innkjøper > anskaffelse innkjøp
  firma/bedrift/selskap/næringsdrivende/forretning/bransje/marked/marknad/aktør/private/verksemd > tilbyder leverandør marked
  selge/selje/salg/sal > tilbyder kunde salg
  kunde/faktura/fakturere > kunderelasjon
  liten/lite/småkjøp/billig/rimelig/bagatell/smått > terskelverdi
  beløp/sum/kroner/kostnad/grense > terskelverdi pris
  doffin/annonsere/utlyse/lyse/kunngjort > kunngjøring utlysning anbud
  regler/paragraf/loven/lov/lovlig/ulovlig/forbudt/tillatt/ulovleg/lovleg > regelverk anskaffelse likebehandling
  favorisere/fordel/juks/jukse/inhabil/habilitet/forskjellsbehandle/rettferdig/urettferdig/habil/like > likebehandling
  slippe/unngå/utenom/omgå/sleppe > terskelverdi unntak
  krav/kravspesifikasjon/spesifikasjon/spesifisere/detaljert/streng/låse/låst/binde/stramme > krav handlingsrom oppdrag
  forening/stiftelse/nonprofit/veldedig/idealist/foreining/lag > ideell frivillig
  reservere/forbeholde/forbehalde > reservert
  forhandle/forhandling > konkurransepreget dialog
  by/tilby/levere/søknad/anbudspapir > tilbud konkurransegrunnlag
  papirarbeid/skjemavelde/byråkrati/papirmølle > skjema anbud
  shoppe/innhandle > anskaffelse innkjøp
  direktekjøp/direkteanskaffelse/beløpsgrense/kjøpegrense > terskelverdi
  tilbudsfrist/tilbodsfrist/tilbudsskjema/skatteattest/espd/prisforespørsel > anbud tilbud
  tildelingskriterium/anbudsdokument > konkurransegrunnlag anbud
  underleverandør > tilbyder anbud
  enerett/brukerbetaling/brukarbetaling/billettinntekt > konsesjon
  regning/rekning > kunderelasjon økonomi

  # agreements
  papir/skriftlig/kontrakt/underskrift/underskrive/signere/håndslag/signatur > avtale kontrakt intensjonsavtale
  uforpliktende/uforpliktande/utforske/undersøke/utrede > intensjonsavtale kartlegging
  likeverdig/likestilt/jevnbyrdig/jambyrdig > partnerskap samarbeidsavtale
  opphavsrett/immaterielle/eie/eierskap/rettighet/eige > eierskap samarbeidsavtale
  oppsi/oppsigelse/heve/bryte > avtale oppsigelse
  forplikte/love/lovnad/lovet > avtale forpliktelse
  forutsigbar/trygg/stabil/sikker/stabilitet/langsiktig/varig > rammeavtale flere år
  fast/permanent/vanlig/ordinær/kontinuerlig/vedvarende/vanleg > drift driftsavtale
  personopplysning/personvern/gdpr/taushet/taushetsplikt/teieplikt/konfidensielt/sensitiv/journal/fødselsnummer > databilag personvern
  dele/utveksle/data/opplysning > databilag
  loi/memorandum > intensjonsavtale
  avrop/minikonkurranse/opsjon/flerårig/fleirårig/treårig > rammeavtale
  prøveavtale > pilotavtale
  oppsigelsestid/oppseiingstid/prisjustering > driftsavtale
  databehandleravtale/databehandlaravtale/personvernombud/innsyn/anonymisere/anonym > databilag personvern

  # money
  penger/pengar/finansiere/finansiering/stønad/kapital/midler/midlar/krone/bevilgning/løyving/pott > tilskudd inntektsmodell budsjett
  søke/søknad/stipend/støtte > tilskudd
  tjene/fortjeneste/profitt/profittere/tene/overskudd/rik/gevinstjag/berike > forretningsmodell inntektsmodell holdning åpen
  leve/levebrød/lønnsomt/inntekt/inntjening/lønn > inntektsmodell forretningsmodell
  koste/kostnad/utgift/dyrt/dyr/pris/utlegg > økonomi pris åpen
  spare/innsparing/sparing/lønne/lønner/innspare/spart/gjenvinne/sparte > gevinst gevinstplan sikt
  utgift/regnskap/regnestykke/reknestykke/økonomisjef/kroner > gevinst økonomi
  budsjettere/bevilge/årsbudsjett/løyve/budsjettforslag/tallbudsjett > budsjett budsjetthjulet handlingsplan
  neste/årshjul/årlig/høst/haust/desember/november/juni/årsskifte > budsjetthjulet
  oppstart/startkapital/etablere/etablering/gang/igangsette/såkorn > tilskudd prosjekttilskudd start
  investere/investering/nedbetale > sikt gevinst
  medlemsavgift/kontingent/dugnad/gave/sponse/bidrag > medlemskap bidrag
  abonnere/månedspris/månadspris > abonnement
  resultat/resultatbasert/måloppnåelse/resultatlønn > effekt effektkontrakt
  startmidler/oppstartsmidler/oppstartstøtte/etablererstipend > prosjekttilskudd tilskudd
  folkefinansiering/crowdfunding/pengeinnsamling > medlemskap bidrag
  lisens/årslisens > abonnement
  suksesshonorar/velferdsobligasjon/sib > effektkontrakt betaling effekt
  utbytte/gjennomsiktig/gjennomsiktighet > forretningsmodell åpen
  likviditet/konkurs > tempo inntektsmodell
  effektivisere/effektivisering/gevinstrealisering/nytteverdi/besparelse > gevinst gevinstplan
  langtidsbudsjett/økonomiår/budsjettår/tertial > budsjetthjulet handlingsplan

  # deciding and steering
  bestemme/avgjøre/beslutte/vedta/avgjere/beslutning/bestemmelse > vedtak delegert myndighet beslutning
  fullmakt/myndighet/godkjenne/ja/tillatelse/mynde/samtykke > delegert myndighet
  ansvar/ansvarlig/oppgave/rolle/ansvarleg > rolle ansvar
  sjef/leder/direktør/ledelse/toppleder/toppsjef/overordnet/mellomleder/leiing/leiar > forankring ledernotat ledelse
  rådmann/kommunedirektør/rådhus/ordfører/ordførar > kommune forankring politiker
  kommunestyre/formannskap/bystyre/utvalg/politikk/varaordfører/representant/folkevalgt/folkevald > politiker vedtak saksframlegg
  sak/saksbehandling/behandle/saksgang/behandling/saksbehandle/saksframlegg > saksframlegg vedtak
  byråkrat/saksbehandler/kommuneansatt/etat > kommune ansatt
  støtte/ryggdekning/oppslutning/medhold/tilslutning/engasjere > forankring sponsor
  kortversjon/sammendrag/kort/oppsummere > ledernotat notat
  planverk/strategi/målsetting > kommuneplan handlingsplan
  lovpålagt/plikt/pålagt/pålegg > lovpålagt oppgave
  enhetsleder/einingsleiar/avdelingsleder/seksjonsleder/ledergruppe/toppledelse > forankring ledelse
  delegere/delegasjon/delegasjonsreglement/prokura > delegert myndighet
  sakspapir/dagsorden/innstilling/høring/høyring/lokaldemokrati/innbyggerforslag/møtekalender > vedtak saksframlegg politiker
  arealdel/samfunnsdel/temaplan > kommuneplan
  årsmelding/årsrapport > ledernotat forankring

  # finding the way in
  dør/inngang/sluse/henvise/viderevise/veiviser/los/førstelinje/veileder > innovasjonslos vei person
  kasteball/runddans/sendt/sende/videresende > person finne vei
  resepsjon/skranke/servicetorg/postkasse > kontaktpunkt innovasjonslos

  # apart and across
  avdeling/etat/sektor/enhet/kontor/fagområde/eining/tjenesteområde/team > silo tvers avdeling
  tverrfaglig/tverrsektoriell/tvers/helhet/koordinere/samordne/samordning/heilskap > tvers silo
  revir/terreng/fagforening/tillitsvalgt/profesjon/tillitsvald/yrkesgruppe > profesjonskamp ansatt
  tverretatlig/tverretatleg/samhandling > tvers silo
  båstenkning/båstenking/sektortenkning/lommebok > silo
  revirtenkning/revirtenking/yrkesstolthet > profesjonskamp

  # feelings
  redd/redsel/engste/engstelig/bekymre/bekymret/frykte/frykt/angst/otte/vegre/tørre/tør/tora/våge/våger/torde/modig/uro > risiko nullfeilskultur feil
  feil/mislykkes/mislykkast/fiasko/tabbe/bomme/galt/gale/gikk/kjeft/skandale/avis > nullfeilskultur feil læring
  skeptisk/skepsis/tvil/tvile/mistro/mistillit/negativ/motstand/fordom/uvilje/motvilje/tro/trur/mistenke > holdning skepsis ansatt
  true/truet/trua/trussel/trugsmål/utrygg/miste/konkurrent > profesjonskamp ansatt
  stole/tillit/trygg/seriøs/troverdig/sertifisere/sertifikat/godkjent/stempel/kvalitetsstempel > kvalitet kvalitetssikre tillit
  lei/sliten/oppgitt/frustrert/utålmodig/frustrere/irritere/utmattet > tempo pilot
  motivere/motivasjon/entusiasme/glød/engasjement/driv/lidenskap > ildsjel ansatt intraprenør
  alvor/respekt/anerkjenne/undervurdere/nedlatende > holdning
  flau/pinlig/flopp/floppe/risikabel/katastrofe/sjanse > nullfeilskultur feil
  mistenksom/mistenkelig/arrogant/forutinntatt/fordomsfull > holdning skepsis
  internkontroll/kvalitetssystem/politiattest/forsikring/iso/useriøs/svindel > kvalitet kvalitetssikre
  prosjekttretthet/prosjektsyke > pilot

  # time
  treg/sen/sein/langsom/somle/evighet/evigheit/treig/treigt/vente/vent/ventetid/rekke/rekk/haste/rask/fort/hastverk/utsette/utsettelse/forsinke/forsinkelse/tidspress/mase/purre > tempo ulikt
  år/langvarig/fremtid/framtid/senere/seinare/siden/sikt > sikt
  frist/tidspunkt/dato/kalender > frist budsjetthjulet
  sendrektig/uendelig/månedsvis/månadsvis/ukevis > tempo
  september/oktober/august > budsjetthjulet

  # trying
  teste/test/prøve/forsøke/eksperimentere/eksperiment/utprøving/prøveperiode/prøveprosjekt/begynne/småskala > pilot forsøk
  prosjekt/engangs/prosjektmidler/prosjektperiode > pilot
  slutt/ende/opphøre/forsvinne/dø/dør/renne/stoppe/opphøyre/forsvinn/stanse > avslutning pilot
  videre/videreføre/overgang/fortsette/permanent/vidareføre/halde/framhald/overta > drift pilot
  kutte/avvikle/nedlegge/legge/fjerne/slutte/droppe/skrote/avvikling/nedleggelse/leggje/stenge > avslutte utdatert
  gammel/gammeldags/utgått/foreldet/gamal/avleggs/utdatert > utdatert avslutte
  kopiere/vokse/vekse/ekspandere/utbre/nasjonal/utvide/overføre/rulle/utrulling/spre/by/landsdekkende > skalering skaler
  nabo/nabokommune/kollega/interkommunal/andres/erfaringsutveksling/nettverk > kommuner læringsdag
  lære/lærdom/erfare/erfaring/kurs/opplæring/læring/skolere > læring læringsdag
  prototype/prøvekjøre/prøvekjøring/prøvetid/småforsøk > pilot forsøk
  implementere/implementering/driftssette > drift
  franchise/filial/oppskalere/oppskalering/landsomfattende > skalering
  nedtrapping/utfasing/rasere > avslutte utdatert
  herme/etterligne/etterlikne > skalering kommuner

  # knowing whether it helps
  bevise/bevis/påvise/dokumentere/prov/provbevis/vise/underbygge > dokumentasjon effekt måling
  virke/hjelpe/fungere/funke/duge/verke/verkar > effekt evaluering
  telle/tall/statistikk/tal/kvantifisere/nøkkeltall/telje > måling indikator
  skrive/notere/føre/logge/logg/dagbok/huske/hugse > dokumentasjon dokumentasjonslogg
  skje/skjer/hende/hverdag/daglig > logg
  vurdere/sjekke/kontrollere/revidere/undersøkelse/spore/oppfølging > evaluering
  studie/vitenskap/universitet/høgskole/forsker/akademisk/master/masteroppgave/student/fagartikkel > forskning fou
  forhindre/hindre/unngå/forebygge/førebyggje > forebygging
  kpi/måltall/måltal/målepunkt > indikator måling
  baseline/førmåling/startpunkt > nullpunkt
  endringsteori/programteori > effektkjede
  impact > effekt
  sroi/samfunnsnytte/livskvalitet > sosial verdi
  spørreskjema/spørreundersøkelse/fokusgruppe > måling effekt
  sluttrapport/midtveis/midtvegs/statusmøte/statusrapport/avsjekk > evaluering
  professor/doktorgrad/forskningsmiljø/kunnskapsoversikt > forskning fou

  # people
  sykmeldt/slutte/pensjon/pensjonist/ny/bytte/turnover/permisjon/avhengig/sårbar/alene/eneste/nøkkelperson/einaste > ildsjel forankring samarbeid
  brukere/bruker/innbygger/medbestemmelse/medbestemming/pårørende/deltaker/elev/brukar/borger/innflytelse/delta/stemme > medvirkning samskaping
  medarbeider/arbeidskamerat/kollega/folk/stab/personale > ansatt
  tilsette/ansatte/fagfolk > ansatt profesjonskamp
  frivillig/dugnadsgjeng/lag > frivillig organisasjon
  gründer/startup/oppstartsbedrift/entreprenør/ildsjel > entreprenør
  rådgiver/veilede/støttespiller/rettleiar > mentor
  verneombud/verneombod/helsefagarbeider/pauserom/vaktliste > ansatt
  ungdomsråd/eldreråd/elevråd/brukerutvalg/borgerpanel/skinnprosess > medvirkning
  fadder/sparringspartner/coach > mentor
  likeperson/erfaringskonsulent > mentor medvirkning

  # what we need
  problem/utfordring/floke/vanskelighet/mangel/plage/streve/slite/vanskar > behov utfordring
  trenge/ønske/mangle/vilje > behov
  løse/fikse/ordne/løysing/finne > løsning
  idé/forslag/påfunn/innfall/idear/framlegg > idé innovasjon
  nytt/nytenkende/kreativ/fornye/modernisere/utvikle/nytenking > innovasjon
  låne/leie/utstyr/redskap/lån/leige > utlån leie
  arbeidsledig/jobbsøker/ufør/arbeidslaus/uføretrygd > arbeid kvalifisering
  ensom/ensomhet/isolert/einsam > folkehelse
  alkohol/narkotika/dop/rusmisbruk/misbruk/avhengig > rus
  fengsel/soning/innsatt/kriminell > tilbakeføring
  mobbe/mobbing/skolevegring/skulk/klasserom > skolemiljø
  trene/trening/fotball/sport/lagidrett > idrett
  hybel/leilighet/husvære/hjemløs/bustadlaus/bustad > bolig botilbud
  mor/far/familie/barn/fosterhjem/foreldre > barnevern foreldre
  norskkurs/alfabetisering > voksenopplæring
  demens/sykehjem/hjemmetjeneste/pleie/sjukeheim > omsorg
  avlaste/pause/fri/kveld > avlastning
  rotårsak/smertepunkt/hodebry > behov utfordring
  flyktning/innvandrer/innvandrar/integrering/språktrening/norsktrening > voksenopplæring norsk
  praksisplass/lærling/læreplass/jobbintervju > arbeid kvalifisering
  bostedsløs/leieboer/leigebuar/bostøtte/utkastelse > bolig botilbud
  hjemmesykepleie/heimesjukepleie/dement > omsorg
  fritidsklubb/kulturskole/ungdomshus/korps > fritid
  spilleavhengig/avrusing/ettervern/rusfri > rus
  frisklivssentral/trivsel > folkehelse
  bekymringsmelding/foreldreveiledning > barnevern foreldre
  støttekontakt/pusterom/utslitt > avlastning
  næringshage/etablererkurs/næringsfond > næringsutvikling
  klassemiljø/elevundersøkelse > skolemiljø
`

interface EverydayWords { words: readonly string[], terms: readonly string[] }

export const everydayMeanings: readonly EverydayWords[] = lines.split('\n')
  .map(line => line.replace(/#.*/, '').trim())
  .filter(line => line !== '')
  .map((line) => {
    const [words = '', terms = ''] = foldLetters(line).split(' > ')
    return { words: words.split('/'), terms: terms.split(' ') }
  })
