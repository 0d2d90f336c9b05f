import type { ReviewReply } from '../../home/home-replies.ts'
import { Typography } from '@strapi/design-system'
import { EntryList } from './entry-list.tsx'
import { HomeWidget, Lead, Note, Stack } from './home-widget.tsx'
import { count, toDateText } from './norwegian-text.ts'

export function ReviewsWidget() {
  return (
    <HomeWidget<ReviewReply> name="reviews">
      {({ overdue, soon, soonDays, entries }) => overdue + soon === 0
        ? <Lead>{`Ingenting skal sjekkes de neste ${soonDays} dagene.`}</Lead>
        : (
            <Stack>
              <Lead>{toSentence(overdue, soon, soonDays)}</Lead>
              <EntryList entries={entries}>
                {entry => entry.isOverdue
                  ? <Typography variant="pi" fontWeight="bold" textColor="danger700">{`Fristen var ${toDateText(entry.reviewDue)}`}</Typography>
                  : `Frist ${toDateText(entry.reviewDue)}`}
              </EntryList>
              {entries.length < overdue + soon && <Note>{`Her er de ${entries.length} med tidligst frist.`}</Note>}
            </Stack>
          )}
    </HomeWidget>
  )
}

function toSentence(overdue: number, soon: number, soonDays: number): string {
  const late = overdue === 0 ? 'Ingen sider er over fristen.' : `${count(overdue, 'side er', 'sider er')} over fristen.`
  return soon === 0 ? late : `${late} ${count(soon, 'side har', 'sider har')} frist innen ${soonDays} dager.`
}
