import type { HatsResult } from '../../content/difficulty.ts'
import { Box, Field, Flex, Typography } from '@strapi/design-system'
import { useForm } from '@strapi/strapi/admin'
import { computeHats } from '../../content/difficulty.ts'
import chefsHat from '../chefs-hat.svg'

const MOST_HATS = 5
/** The server's rule wants a reason; without one it would refuse the save, so the form says it before. */
const NEEDED: Record<Extract<HatsResult, { ok: false }>['reason'], string> = {
  'override-without-reason': 'Skriv hvorfor du setter tallet selv.',
  'out-of-range': 'Hver del er et tall fra 1 til 5.',
}

/** Shows the hats while the parts are being changed, by the same computation as the server's at the save. */
export function HatsInput({ name, label, hint }: { name: string, label?: string, hint?: string }) {
  const difficulty = useForm('HatsInput', state => valuesAround(state.values, name))
  const result = computeHats(difficulty)
  const hats = result.ok ? result.hats : null
  const text = result.ok ? describeHats(hats) : NEEDED[result.reason]

  return (
    <Field.Root name={name} hint={hint}>
      <Field.Label>{label ?? name}</Field.Label>
      <Flex gap={3} role="status">
        <Flex gap={1} aria-hidden="true">
          {Array.from({ length: MOST_HATS }, (_, index) => (
            <Box key={index} tag="img" src={chefsHat} alt="" width="28px" height="28px" style={{ opacity: index < (hats ?? 0) ? 1 : 0.2 }} />
          ))}
        </Flex>
        <Typography>{text}</Typography>
      </Flex>
      <Field.Hint />
    </Field.Root>
  )
}

function describeHats(hats: number | null): string {
  if (hats === null)
    return 'Fyll ut alle fem delene, så regnes hattene ut.'
  return hats === 1 ? '1 av 5 kokkehatter' : `${hats} av 5 kokkehatter`
}

/** The part of the form that the field stands in: `difficulty` for `difficulty.hats`. */
function valuesAround(values: unknown, name: string): Record<string, unknown> {
  const around = name.split('.').slice(0, -1).reduce<unknown>((part, key) => isRecord(part) ? part[key] : undefined, values)
  return isRecord(around) ? around : {}
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
