import type { ListedPlan } from '../../schedule/plan.ts'
import { Box, Link, Typography } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { NavLink } from 'react-router-dom'
import { sayOsloTime } from '../../schedule/oslo-time.ts'
import { editPath } from '../content-manager/edit-path.ts'
import { useReply } from '../content-manager/use-reply.ts'
import { PLAN_TEXTS } from './plan-texts.ts'
import { MAY_READ_PLANS } from './schedule-permissions.ts'

const LOCALE_NAMES: Record<string, string> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk' }

/** All that is planned, the next first, and all that went wrong. */
export function PlansPage() {
  return (
    <Page.Protect permissions={MAY_READ_PLANS}>
      <Page.Title>Planlagt publisering</Page.Title>
      <Page.Main>
        <Layouts.Header title="Planlagt publisering" subtitle="Det som blir publisert og avpublisert av seg selv. Alle tider er norske." />
        <Layouts.Content><Plans /></Layouts.Content>
      </Page.Main>
    </Page.Protect>
  )
}

function Plans() {
  const { reply } = useReply<{ plans: ListedPlan[] }>('/kokeboka/schedule')
  if (reply.state === 'loading')
    return <Page.Loading />
  if (reply.state === 'failed')
    return <Page.Error content={reply.message} />
  const { plans } = reply.data
  if (plans.length === 0)
    return <Typography>Ingenting er planlagt. Du planlegger fra feltet «Planlagt publisering» ved siden av innholdet.</Typography>
  return (
    <Box tag="ul" background="neutral0" hasRadius shadow="tableShadow">
      {plans.map(plan => <PlanItem key={plan.id} plan={plan} />)}
    </Box>
  )
}

/** Not a table: what failed has a reason of many words, and the page is read on a telephone too. */
function PlanItem({ plan }: { plan: ListedPlan }) {
  const { waiting, failed } = PLAN_TEXTS[plan.action]
  const facts = [plan.typeLabel, LOCALE_NAMES[plan.locale] ?? plan.locale, ...(plan.createdBy === null ? [] : [`planlagt av ${plan.createdBy}`])]
  const isFailed = plan.state === 'failed'
  return (
    <Box tag="li" padding={4} borderColor="neutral150" borderWidth="0 0 1px 0">
      <Typography tag="p" fontWeight="bold" textColor={isFailed ? 'danger600' : 'neutral800'}>{`${isFailed ? failed : waiting} ${sayOsloTime(Date.parse(plan.dueAt))}`}</Typography>
      <Link tag={NavLink} to={editPath(plan)} style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{plan.title}</Link>
      <Typography variant="pi" tag="p" textColor="neutral600">{facts.join(', ')}</Typography>
      {plan.message !== null && <Typography tag="p" textColor={isFailed ? 'danger600' : 'warning700'}>{plan.message}</Typography>}
    </Box>
  )
}
