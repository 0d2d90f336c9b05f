/**
 * Parts of words that stand in the names of shared mailboxes and hardly in names of people. The list need not be
 * whole: it only saves `post.mottak@` and `sosial.innovasjon@` from being taken for a first name and a surname.
 */
const ROLE_WORDS = [
  'post',
  'mottak',
  'kontakt',
  'info',
  'firma',
  'service',
  'tjenest',
  'tenest',
  'innov',
  'utvikl',
  'samfunn',
  'samskap',
  'sosial',
  'helse',
  'omsorg',
  'oppvekst',
  'barnevern',
  'skole',
  'skule',
  'kultur',
  'fritid',
  'frivillig',
  'folke',
  'naring',
  'næring',
  'anskaff',
  'innkj',
  'prosjekt',
  'plan',
  'okonomi',
  'økonomi',
  'bolig',
  'bustad',
  'nav',
  'kommun',
  'fylke',
  'avdeling',
  'kontor',
  'senter',
  'torg',
  'team',
  'leder',
  'direktor',
  'ordforer',
  'radmann',
  'los',
] as const

/**
 * Whether an address has the form `fornavn.etternavn@`. Publishing it is refused rather than warned of: the address
 * of a named person is personal data, is wrong as soon as that person changes job, and a warning is clicked away.
 */
export function isPersonalMailbox(address: string): boolean {
  const name = address.slice(0, address.lastIndexOf('@')).toLowerCase()
  const words = name.split('.')
  return words.length >= 2
    && words.every(word => /^[a-zæøåäöüéè-]+$/.test(word))
    && !words.some(word => ROLE_WORDS.some(role => word.includes(role)))
}
