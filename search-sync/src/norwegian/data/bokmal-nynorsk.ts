import { readGroups } from '../read-data.ts'

/**
 * bokmål/nynorsk, in the base form, where the two do not already share a stem (tilbyder/tilbydar do). All inflections
 * follow, since the map is kept by stem. Variants inside bokmål (frem-/fram-) stand here too.
 * A word whose stem means something else as well (leiar → «lei», which is also «leie») belongs in exceptions.ts.
 */
export const bokmalNynorsk: readonly string[][] = readGroups(`
  # procurement and agreements
  anskaffelse/anskaffing anbud/anbod tilskudd/tilskot overskudd/overskot underskudd/underskot utlysning/utlysing
  kunngjøring/kunngjering avgjørelse/avgjerd beslutning/avgjerd bestemmelse/føresegn bestilling/tinging
  oppsigelse/oppseiing mislighold/misleghald forutsetning/føresetnad formål/føremål hensikt/føremål hensyn/omsyn
  forespørsel/førespurnad henvendelse/førespurnad forslag/framlegg løfte/lovnad tillatelse/løyve
  kreve/krevje egenerklæring/eigenerklæring taushetsplikt/teieplikt beskrivelse/beskriving/skildring
  begrensning/avgrensing henvisning/tilvising besparelse/innsparing regnskap/rekneskap regne/rekne lønn/løn
  selge/selje velge/velje valg/val utvalg/utval søke/søkje holde/halde innhold/innhald
  overholde/overhalde vedlikehold/vedlikehald forhold/tilhøve opphold/opphald behold/behald

  # organisation and people
  virksomhet/verksemd foretak/føretak forening/foreining stiftelse/stifting enhet/eining myndighet/styresmakt
  forvaltning/forvalting eierskap/eigarskap innbygger/innbyggjar ansatt/tilsett rådgiver/rådgjevar
  arbeidsgiver/arbeidsgjevar oppdragsgiver/oppdragsgjevar giver/gjevar oversetter/omsetjar veileder/rettleiar
  veiledning/rettleiing veiviser/vegvisar ildsjel/eldsjel sykepleier/sjukepleiar beboer/bebuar medvirkning/medverknad
  deltakelse/deltaking gutt/gut

  # the work
  tjeneste/teneste oppgave/oppgåve lovpålagt/lovpålagd løsning/løysing løse/løyse virkning/verknad virke/verke
  virkemiddel/verkemiddel påvirkning/påverknad påvirke/påverke redskap/reiskap
  undersøkelse/undersøking forskning/forsking forberedelse/førebuing forberede/førebu forebygging/førebygging
  forebygge/førebyggje bygge/byggje legge/leggje kartlegge/kartleggje følge/følgje tenke/tenkje trenge/trengje
  ønske/ønskje forståelse/forståing anerkjennelse/anerkjenning forventning/forventing begynnelse/byrjing
  begynne/byrje spredning/spreiing spre/spreie økning/auke øke/auke forbedring/forbetring bedre/betre
  utgave/utgåve gave/gåve håndbok/handbok hånd/hand håndtering/handtering forhånd/førehand
  innspill/innspel samspill/samspel spill/spel holdning/haldning sammenligne/samanlikne sammenligning/samanlikning
  sammenheng/samanheng sammensatt/samansett oversikt/oversyn arrangement/tilskiping
  fremdrift/framdrift fremgangsmåte/framgangsmåte fremtid/framtid fremme/fremje fremover/framover fremskritt/framsteg

  # qualities
  mulig/mogleg umulig/umogleg forutsigbar/føreseieleg uforutsigbar/uføreseieleg troverdig/truverdig
  bærekraft/berekraft bærekraftig/berekraftig nødvendig/naudsynt midlertidig/mellombels sjelden/sjeldan forskjell/skilnad
  forskjellig/ulik likhet/likskap ulikhet/ulikskap trygghet/tryggleik størrelse/storleik frihet/fridom
  ensomhet/einsemd ensom/einsam alene/åleine mangfold/mangfald selvstendig/sjølvstendig egnet/eigna egen/eigen
  åpen/open

  # everyday life and welfare
  bolig/bustad skole/skule syk/sjuk sykdom/sjukdom sykehus/sjukehus utenforskap/utanforskap arbeidsledig/arbeidslaus
  hverdag/kvardag hjem/heim hjemme/heime uke/veke måned/månad høst/haust sted/stad vei/veg
  navn/namn bilde/bilete lenke/lenkje kilde/kjelde tall/tal begrep/omgrep betydning/tyding eksempel/døme hoved/hovud
  selv/sjølv

  # small words (also stop words; here so that text and query are equal whichever form is used)
  hvordan/korleis hvorfor/kvifor hva/kva hvem/kven hver/kvar ikke/ikkje flere/fleire mer/meir noen/nokon noe/noko
  jeg/eg være/vere gjøre/gjere fra/frå uten/utan sammen/saman første/fyrste bare/berre derfor/difor
  annen/annan en/ein
`)
