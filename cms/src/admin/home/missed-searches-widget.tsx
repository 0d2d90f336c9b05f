import type { MissedSearchesReply } from '../../home/home-replies.ts'
import { FigureList } from './figure-list.tsx'
import { HomeWidget, Lead, Note, Stack } from './home-widget.tsx'
import { count, LANGUAGE_NAMES, toDateText } from './norwegian-text.ts'

export function MissedSearchesWidget() {
  return (
    <HomeWidget<MissedSearchesReply> name="missed-searches">
      {({ searches }) => (
        <Stack>
          <Lead>{searches.length === 0 ? 'Ingen søk har vært uten treff flere ganger.' : 'Dette har lesere lett etter uten å finne:'}</Lead>
          {searches.length > 0 && (
            <FigureList
              figures={searches.map(({ query, language, count: number, lastDay }) => ({
                name: `«${query}»`,
                note: `${LANGUAGE_NAMES[language] ?? language}, sist ${toDateText(lastDay)}`,
                figure: count(number, 'gang', 'ganger'),
              }))}
            />
          )}
          <Note>Et søk vises når det er gjort minst tre ganger eller på to ulike dager. Vi lagrer ikke hvem som søkte.</Note>
        </Stack>
      )}
    </HomeWidget>
  )
}
