import type { AgreementDraft, Barrier, CollaborationForm, Event, Example, GlossaryTerm, MeetingPlace, Recipe, ServiceArea, Template } from '@kokeboka/cms/contract'
import type { z } from 'zod'
import type { agreementDraftSchema } from '../../../src/records/agreement-draft.ts'
import type { barrierSchema } from '../../../src/records/barrier.ts'
import type { collaborationFormSchema } from '../../../src/records/collaboration-form.ts'
import type { RelationPath } from '../../../src/records/dependents.ts'
import type { eventSchema } from '../../../src/records/event.ts'
import type { exampleSchema } from '../../../src/records/example.ts'
import type { glossaryTermSchema } from '../../../src/records/glossary-term.ts'
import type { meetingPlaceSchema } from '../../../src/records/meeting-place.ts'
import type { recipeSchema } from '../../../src/records/recipe.ts'
import type { serviceAreaSchema } from '../../../src/records/service-area.ts'
import type { templateSchema } from '../../../src/records/template.ts'
import { expectTypeOf, it } from 'vitest'

it('accepts at its door whatever the contract allows', () => {
  expectTypeOf<Recipe>().toExtend<z.input<typeof recipeSchema>>()
  expectTypeOf<Example>().toExtend<z.input<typeof exampleSchema>>()
  expectTypeOf<Template>().toExtend<z.input<typeof templateSchema>>()
  expectTypeOf<AgreementDraft>().toExtend<z.input<typeof agreementDraftSchema>>()
  expectTypeOf<MeetingPlace>().toExtend<z.input<typeof meetingPlaceSchema>>()
  expectTypeOf<Event>().toExtend<z.input<typeof eventSchema>>()
  expectTypeOf<GlossaryTerm>().toExtend<z.input<typeof glossaryTermSchema>>()
  expectTypeOf<ServiceArea>().toExtend<z.input<typeof serviceAreaSchema>>()
  expectTypeOf<CollaborationForm>().toExtend<z.input<typeof collaborationFormSchema>>()
  expectTypeOf<Barrier>().toExtend<z.input<typeof barrierSchema>>()
})

it('finds the relations of a type at any depth, so that the map of what shows what is complete', () => {
  expectTypeOf<RelationPath<Recipe>>().toEqualTypeOf<'serviceAreas' | 'collaborationForms' | 'barriers' | 'relatedEntries' | 'terms' | 'steps.pitfall.barrier' | 'steps.templates' | 'steps.agreementDrafts' | 'steps.examples' | 'steps.terms'>()
  expectTypeOf<RelationPath<Event>>().toEqualTypeOf<'serviceAreas' | 'collaborationForms' | 'barriers' | 'relatedEntries' | 'meetingPlace' | 'municipality' | 'county'>()
})
