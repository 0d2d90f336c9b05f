import type { ListedPlan } from '../../schedule/plan.ts'
import { Badge, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system'
import { Layouts, Page } from '@strapi/strapi/admin'
import { NavLink } from 'react-router-dom'
import { sayOsloTime } from '../../schedule/oslo-time.ts'
import { editPath } from '../content-manager/edit-path.ts'
import { useReply } from '../content-manager/use-reply.ts'
import { PLAN_TEXTS } from './plan-texts.ts'
import { MAY_READ_PLANS } from './schedule-permissions.ts'

const LOCALE_NAMES: Record<string, string> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk' }
const COLUMNS = ['Når', 'Hva', 'Innhold', 'Type', 'Språk', 'Planlagt av']

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
    <Table colCount={COLUMNS.length} rowCount={plans.length + 1}>
      <Thead>
        <Tr>{COLUMNS.map(name => <Th key={name}><Typography variant="sigma">{name}</Typography></Th>)}</Tr>
      </Thead>
      <Tbody>{plans.map(plan => <PlanRow key={plan.id} plan={plan} />)}</Tbody>
    </Table>
  )
}

function PlanRow({ plan }: { plan: ListedPlan }) {
  const texts = PLAN_TEXTS[plan.action]
  return (
    <Tr>
      <Td><Typography>{sayOsloTime(Date.parse(plan.dueAt))}</Typography></Td>
      <Td>{plan.state === 'failed' ? <Badge backgroundColor="danger100" textColor="danger700">{texts.failed}</Badge> : <Typography>{texts.waiting}</Typography>}</Td>
      <Td>
        <Link tag={NavLink} to={editPath(plan)}>{plan.title}</Link>
        {plan.message !== null && <Typography variant="pi" tag="p" textColor={plan.state === 'failed' ? 'danger600' : 'warning700'}>{plan.message}</Typography>}
      </Td>
      <Td><Typography>{plan.typeLabel}</Typography></Td>
      <Td><Typography>{LOCALE_NAMES[plan.locale] ?? plan.locale}</Typography></Td>
      <Td><Typography>{plan.createdBy ?? '–'}</Typography></Td>
    </Tr>
  )
}
