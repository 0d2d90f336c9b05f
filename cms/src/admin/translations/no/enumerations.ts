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
} as const
