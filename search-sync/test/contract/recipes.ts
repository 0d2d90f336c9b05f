/** Small documents with everything that the suite asks about. */
export const recipes = [
  { id: 'r1-nb', documentId: 'r1', locale: 'nb', title: 'Beskriv behovet', text: 'Før kunngjøring av anbud trengs dialog', type: 'recipe', tags: ['dialog', 'anbud'], hats: 2, publishedAt: 300, place: 'Bodø', isDemo: false, stage: null },
  { id: 'r1-nn', documentId: 'r1', locale: 'nn', title: 'Skildre behovet', text: 'Før kunngjering av anbod trengst dialog', type: 'recipe', tags: ['dialog', 'anbud'], hats: 2, publishedAt: 310, place: 'Bodø', isDemo: false, stage: null },
  { id: 'r2-nb', documentId: 'r2', locale: 'nb', title: 'Finn riktig person', text: 'Kommunen har mange dører', type: 'recipe', tags: ['kontakt'], hats: 1, publishedAt: 200, place: 'Oslo', isDemo: false },
  { id: 'e1-nb', documentId: 'e1', locale: 'nb', title: 'Møteplass i Svelvik', text: 'Et eksempel om dialog med kommunen og en person som ville', type: 'example', tags: [], hats: 4, publishedAt: 100, place: 'O"Neil \\ sønn', isDemo: true, stage: 'pilot' },
  { id: 'g1-nb', documentId: 'g1', locale: 'nb', title: 'Anskaffelse', text: 'Innkjøp i det offentlige', type: 'glossary-term', tags: ['anbud'], hats: null, publishedAt: 50, isDemo: false },
]

export const recipeSettings = {
  searchableAttributes: ['title', 'text'],
  filterableAttributes: ['type', 'locale', 'tags', 'hats', 'place', 'isDemo', 'stage', 'publishedAt', 'documentId'],
  sortableAttributes: ['publishedAt', 'title', 'hats'],
}
