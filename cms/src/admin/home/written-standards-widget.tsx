import type { Standard, StandardShare, WrittenStandardsReply } from '../../home/home-replies.ts'
import { Box, Flex, Typography } from '@strapi/design-system'
import { HomeWidget, Lead, Note, Stack } from './home-widget.tsx'
import { LANGUAGE_NAMES, toNumberText, toPercentText } from './norwegian-text.ts'

export function WrittenStandardsWidget() {
  return (
    <HomeWidget<WrittenStandardsReply> name="written-standards">
      {({ least, pages, words }) => (
        <Stack>
          <Lead>{toVerdict(least, pages, words)}</Lead>
          <Share name="Sider" share={pages} least={least} />
          <Share name="Ord, omtrent" share={words} least={least} />
          <Note>{`Språklova ber om minst ${toPercentText(least)} av hver målform. Her telles alt som er publisert på bokmål og nynorsk.`}</Note>
        </Stack>
      )}
    </HomeWidget>
  )
}

function toVerdict(least: number, pages: StandardShare, words: StandardShare): string {
  if (pages.minorityShare === null || words.minorityShare === null)
    return 'Ingenting er publisert på bokmål eller nynorsk ennå.'
  const under = [pages.isUnder ? { what: 'sidene', standard: pages.minority } : null, words.isUnder ? { what: 'ordene', standard: words.minority } : null].filter(part => part !== null)
  if (under.length === 0)
    return `Begge målformene er over kravet på ${toPercentText(least)}.`
  return under.map(({ what, standard }) => `${toName(standard)} er under kravet på ${toPercentText(least)} av ${what}.`).join(' ')
}

/** Said in words; the bar repeats it for the eye, with a mark where the quarter is. */
function Share({ name, share, least }: { name: string, share: StandardShare, least: number }) {
  const { nb, nn, minority, minorityShare, isUnder } = share
  if (minorityShare === null)
    return null
  return (
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography textColor="neutral800">
        {`${name}: ${toNumberText(nb)} på bokmål, ${toNumberText(nn)} på nynorsk. `}
        <Typography fontWeight="bold" textColor={isUnder ? 'danger700' : 'neutral800'}>
          {nb === nn ? 'Like mye av hver.' : `${toName(minority)} er minst, med ${toPercentText(minorityShare)}${isUnder ? ' – under kravet.' : '.'}`}
        </Typography>
      </Typography>
      <Box aria-hidden position="relative" height="0.8rem" background="neutral200" hasRadius overflow="hidden">
        <Box height="100%" width={`${minorityShare * 100}%`} background={isUnder ? 'danger600' : 'success600'} />
        <Box position="absolute" top={0} left={`${least * 100}%`} height="100%" width="2px" background="neutral800" />
      </Box>
    </Flex>
  )
}

function toName(standard: Standard): string {
  const name = LANGUAGE_NAMES[standard] ?? standard
  return `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`
}
