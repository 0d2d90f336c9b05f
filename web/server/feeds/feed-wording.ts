import type { FeedName } from '../../shared/feed-paths.ts'
import type { WholeLocale } from '../../shared/paths.ts'

export const feedWording: Record<WholeLocale, Record<FeedName, { title: string, description: string }>> = {
  nb: {
    events: { title: 'Kokeboka: arrangementer', description: 'Møter, kurs og dialogkonferanser for kommuner og sosiale entreprenører.' },
    needs: { title: 'Kokeboka: behov', description: 'Behov som kommuner har lagt fram: problemet, ikke løsningen.' },
    changes: { title: 'Kokeboka: nytt og endret', description: 'Alt som er publisert eller endret i kokeboka, det siste først.' },
  },
  nn: {
    events: { title: 'Kokeboka: arrangement', description: 'Møte, kurs og dialogkonferansar for kommunar og sosiale entreprenørar.' },
    needs: { title: 'Kokeboka: behov', description: 'Behov som kommunar har lagt fram: problemet, ikkje løysinga.' },
    changes: { title: 'Kokeboka: nytt og endra', description: 'Alt som er publisert eller endra i kokeboka, det siste først.' },
  },
  en: {
    events: { title: 'The Cookbook: events', description: 'Meetings, courses and dialogue conferences for municipalities and social entrepreneurs.' },
    needs: { title: 'The Cookbook: needs', description: 'Needs that municipalities have put forward: the problem, not the solution.' },
    changes: { title: 'The Cookbook: new and changed', description: 'Everything published or changed in the cookbook, the latest first.' },
  },
}
