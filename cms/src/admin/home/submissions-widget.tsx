import type { SubmissionsReply } from '../../home/home-replies.ts'
import { enumerations } from '../translations/no/enumerations.ts'
import { FigureList } from './figure-list.tsx'
import { HomeWidget, Lead, Note, Stack } from './home-widget.tsx'
import { count, toDaysAgo, toNumberText } from './norwegian-text.ts'

const labels: Record<string, string> = enumerations

export function SubmissionsWidget() {
  return (
    <HomeWidget<SubmissionsReply> name="submissions">
      {({ total, oldest, byKind, usefulness }) => (
        <Stack>
          <Lead>
            {total === 0 || oldest === null
              ? 'Ingen innspill venter på svar.'
              : `${count(total, 'innspill', 'innspill')} venter. Det eldste kom ${toDaysAgo(oldest)}.`}
          </Lead>
          {byKind.length > 0 && <FigureList figures={byKind.map(({ kind, count: number }) => ({ name: labels[kind] ?? kind, figure: toNumberText(number) }))} />}
          <Note>{toUsefulnessText(usefulness)}</Note>
        </Stack>
      )}
    </HomeWidget>
  )
}

function toUsefulnessText({ yes, partly, no }: SubmissionsReply['usefulness']): string {
  if (yes + partly + no === 0)
    return 'Ingen har svart på «Var siden til nytte?» denne eller forrige måned.'
  return `«Var siden til nytte?», denne og forrige måned: ${toNumberText(yes)} ja, ${toNumberText(partly)} delvis, ${toNumberText(no)} nei.`
}
