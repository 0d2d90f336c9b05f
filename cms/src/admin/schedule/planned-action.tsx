import type { Plan, PlanAction } from '../../schedule/plan.ts'
import { Box, Button, Flex, Typography } from '@strapi/design-system'
import { useState } from 'react'
import { sayOsloTime } from '../../schedule/oslo-time.ts'
import { PlanForm } from './plan-form.tsx'
import { PLAN_TEXTS } from './plan-texts.ts'

interface PlannedActionProps {
  action: PlanAction
  plans: readonly Plan[]
  /** False for those who may only look. */
  isEditable: boolean
  onSave: (dueAt: string) => Promise<boolean>
  onRemove: (id: number) => Promise<void>
}

/** One of the two things that can be planned for an entry: what waits, what failed and why, what was last done. */
export function PlannedAction({ action, plans, isEditable, onSave, onRemove }: PlannedActionProps) {
  const [isOpen, setIsOpen] = useState(false)
  const texts = PLAN_TEXTS[action]
  const waiting = plans.find(plan => plan.state === 'waiting')
  const failed = plans.filter(plan => plan.state === 'failed')
  const done = plans.findLast(plan => plan.state === 'done')
  if (!isEditable && plans.length === 0)
    return null

  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography variant="omega" fontWeight="bold" tag="h3">{texts.name}</Typography>
      {failed.map(plan => (
        <Box key={plan.id} background="danger100" padding={3} hasRadius>
          <Typography variant="omega" textColor="danger700" tag="p">
            {`${texts.failed} ${sayOsloTime(Date.parse(plan.dueAt))}. ${plan.message ?? ''}`}
          </Typography>
          {isEditable && <Box paddingTop={2}><Button size="S" variant="tertiary" onClick={() => void onRemove(plan.id)}>Fjern meldingen</Button></Box>}
        </Box>
      ))}
      {waiting !== undefined && (
        <>
          <Typography variant="omega" tag="p">
            {`${texts.waiting} ${sayOsloTime(Date.parse(waiting.dueAt))}${waiting.createdBy === null ? '' : `, planlagt av ${waiting.createdBy}`}.`}
          </Typography>
          {waiting.message !== null && <Typography variant="pi" textColor="warning700" tag="p">{waiting.message}</Typography>}
          {action === 'publish' && (
            <Typography variant="pi" textColor="neutral600" tag="p">
              Planen står også om du publiserer for hånd før. Da publiseres kladden på nytt, slik den er på det tidspunktet.
            </Typography>
          )}
        </>
      )}
      {waiting === undefined && done?.doneAt != null && (
        <Typography variant="pi" textColor="neutral600" tag="p">{`${texts.done} ${sayOsloTime(Date.parse(done.doneAt))}. ${done.message ?? ''}`}</Typography>
      )}
      {isEditable && isOpen && <PlanForm name={texts.name} dueAt={waiting?.dueAt} onSave={onSave} onClose={() => setIsOpen(false)} />}
      {isEditable && !isOpen && (
        <Flex gap={2} wrap="wrap">
          <Button size="S" variant="secondary" aria-label={waiting === undefined ? texts.begin : `Endre planen for ${texts.name.toLowerCase()}`} onClick={() => setIsOpen(true)}>
            {waiting === undefined ? 'Planlegg' : 'Endre'}
          </Button>
          {waiting !== undefined && (
            <Button size="S" variant="danger-light" aria-label={`Avlys planen for ${texts.name.toLowerCase()}`} onClick={() => void onRemove(waiting.id)}>Avlys</Button>
          )}
        </Flex>
      )}
    </Flex>
  )
}
