import type { DocumentMiddleware } from './document-actions.ts'
import { errors } from '@strapi/utils'
import { checkChoices, isChoiceListName } from '../content/choices.ts'
import { isWrite, paramsOf } from './document-actions.ts'

/** Strapi keeps a choices field as plain JSON, so it is held against its list here; a value ticked twice is kept once. */
export function refuseUnknownChoices(): DocumentMiddleware {
  return async (context, next) => {
    const { data } = paramsOf(context)
    if (data === undefined || !isWrite(context))
      return next()
    for (const [name, attribute] of Object.entries(context.contentType.attributes)) {
      const list = choiceListOf(attribute)
      if (isChoiceListName(list) && data[name] !== undefined)
        data[name] = requireChoices(name, list, data[name])
    }
    return next()
  }
}

function choiceListOf(attribute: object): unknown {
  return 'options' in attribute && typeof attribute.options === 'object' && attribute.options !== null && 'choices' in attribute.options
    ? attribute.options.choices
    : undefined
}

function requireChoices(name: string, list: Parameters<typeof checkChoices>[0], value: unknown): string[] {
  const check = checkChoices(list, value)
  if (check.ok)
    return check.values
  throw new errors.ValidationError(check.reason === 'not-a-list'
    ? `Feltet «${name}» skal være en liste med verdier.`
    : `Feltet «${name}» har en ukjent verdi: ${check.unknown.join(', ')}.`)
}
