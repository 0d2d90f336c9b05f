/**
 * What stands for the values of our own enumerations. Strapi looks a value up as if it were the id of a text, so a
 * value has one label in every type and component that uses it.
 */
export const enumerations = {
  // Who takes the initiative, who has the ingredient, whom a clause favours, whose entrance it is
  'public-body': 'Kommunen (det offentlige)',
  'public-sector': 'Offentlig sektor',
  'entrepreneur': 'Sosial entreprenør',
  'both': 'Begge parter',
  'joint': 'Begge sammen',
  // Phase
  'before': 'Før',
  'during': 'Under',
  'after': 'Etter',
  // State and stage of an example
  'candidate': 'Kandidat',
  'worked-up': 'Gjennomarbeidet',
  'idea': 'Idé',
  'pilot': 'Pilot',
  'evaluation': 'Evaluering',
  'operation': 'I drift',
  'spread': 'Spredt til flere',
  'ended': 'Avsluttet',
  // Kind of template
  'notice': 'Kunngjøring av behov',
  'invitation': 'Invitasjon',
  'plan': 'Plan',
  'record': 'Referat eller logg',
  'measurement': 'Måling',
  'note': 'Notat',
  'card': 'Kort',
  // Kind of agreement draft
  'letter-of-intent': 'Intensjonsavtale',
  'collaboration': 'Samarbeidsavtale',
  'operating': 'Driftsavtale',
  'framework': 'Rammeavtale',
  'annex': 'Vedlegg',
  // Kind of field to fill in
  'text': 'Kort tekst',
  'long-text': 'Lengre tekst',
  'date': 'Dato',
  'number': 'Tall',
  'money': 'Beløp',
  'party': 'Part',
  'choice': 'Valg',
  // Kind of effect
  'for-users': 'For dem det gjelder',
  'for-public-body': 'For det offentlige',
  'for-entrepreneur': 'For den sosiale entreprenøren',
  'for-society': 'For samfunnet',
  // How exact a date is
  'day': 'På dagen',
  'month': 'Måned og år',
  'year': 'Bare året',
  // Criteria of a social entrepreneur, as in the grant scheme DT-0131
  'calls-itself-one': 'Kaller seg sosial entreprenør',
  'new-solution': 'Løser sosiale problemer på en ny måte',
  'no-dividend': 'Vedtektene forbyr utbytte',
  'social-results': 'Drives av sosiale resultater og en bærekraftig forretningsmodell',
  'frivillighetsregisteret': 'Står i Frivillighetsregisteret',
  // What became of a need
  'open': 'Åpent',
  'in-dialogue': 'I dialog',
  'solved': 'Løst',
  'withdrawn': 'Trukket',
  // How a definition relates to its sources
  'quote': 'Sitat fra kilden',
  'based-on': 'Bygger på kilden',
  'own-words': 'Egen formulering',
  // Kind and state of what readers send in
  'example': 'Eksempel',
  'provider': 'Tilbyder',
  'need': 'Behov',
  'question': 'Spørsmål',
  'correction': 'Retting',
  'usefulness': 'Var siden til nytte?',
  'new': 'Nytt',
  'in-progress': 'Under arbeid',
  'accepted': 'Tatt inn',
  'declined': 'Ikke tatt inn',
  // Languages
  'nb': 'Bokmål',
  'nn': 'Nynorsk',
  'en': 'Engelsk',
  'se': 'Nordsamisk',
} as const
