import type { WaitingDraftsReply } from '../../home/home-replies.ts'
import { Typography } from '@strapi/design-system'
import { EntryList } from './entry-list.tsx'
import { HomeWidget, Lead, Note, Stack } from './home-widget.tsx'
import { count, toDaysAgo } from './norwegian-text.ts'

type Draft = WaitingDraftsReply['drafts'][number]

export function DraftsWidget() {
  return (
    <HomeWidget<WaitingDraftsReply> name="drafts">
      {({ submitted, changed, neverPublished, drafts }) => drafts.length === 0
        ? <Lead>Ingen kladder venter. Alt som er skrevet, er publisert.</Lead>
        : (
            <Stack>
              <Lead>{submitted === 0 ? 'Ingen kladder er sendt til publisering.' : `${count(submitted, 'kladd er sendt', 'kladder er sendt')} til publisering.`}</Lead>
              <Note>{`I alt er ${count(neverPublished, 'kladd', 'kladder')} aldri publisert, og ${count(changed, 'side', 'sider')} har endringer som leserne ikke ser.`}</Note>
              <EntryList entries={drafts}>{draft => <DraftState {...draft} />}</EntryList>
              {drafts.length < changed + neverPublished && <Note>{`Her er ${drafts.length} av dem: de som er sendt til publisering først, så de sist endrede.`}</Note>}
            </Stack>
          )}
    </HomeWidget>
  )
}

function DraftState({ isPublished, submittedAt, submittedBy, updatedAt }: Draft) {
  const state = isPublished ? 'Endret siden den ble publisert' : 'Aldri publisert'
  if (submittedAt === null)
    return <>{`${state}, redigert ${toDaysAgo(updatedAt)}`}</>
  return (
    <>
      <Typography variant="pi" fontWeight="bold" textColor="neutral800">{`Sendt til publisering ${toDaysAgo(submittedAt)}${submittedBy === null ? '' : ` av ${submittedBy}`}`}</Typography>
      {` · ${state}`}
    </>
  )
}
