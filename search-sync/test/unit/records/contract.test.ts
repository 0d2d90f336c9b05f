import type { AgreementDraft, Barrier, CollaborationForm, ContactPoint, Event, Example, GlossaryTerm, Idea, IncomeModel, MeetingPlace, Need, Provider, Question, Recipe, ServiceArea, SupportScheme, Template } from '@kokeboka/cms/contract'
import type { z } from 'zod'
import type { agreementDraftSchema } from '../../../src/records/agreement-draft.ts'
import type { barrierSchema } from '../../../src/records/barrier.ts'
import type { collaborationFormSchema } from '../../../src/records/collaboration-form.ts'
import type { contactPointSchema } from '../../../src/records/contact-point.ts'
import type { RelationPath } from '../../../src/records/dependents.ts'
import type { eventSchema } from '../../../src/records/event.ts'
import type { exampleSchema } from '../../../src/records/example.ts'
import type { glossaryTermSchema } from '../../../src/records/glossary-term.ts'
import type { ideaSchema } from '../../../src/records/idea.ts'
import type { incomeModelSchema } from '../../../src/records/income-model.ts'
import type { meetingPlaceSchema } from '../../../src/records/meeting-place.ts'
import type { needSchema } from '../../../src/records/need.ts'
import type { providerSchema } from '../../../src/records/provider.ts'
import type { questionSchema } from '../../../src/records/question.ts'
import type { recipeSchema } from '../../../src/records/recipe.ts'
import type { serviceAreaSchema } from '../../../src/records/service-area.ts'
import type { supportSchemeSchema } from '../../../src/records/support-scheme.ts'
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
  expectTypeOf<ContactPoint>().toExtend<z.input<typeof contactPointSchema>>()
  expectTypeOf<Idea>().toExtend<z.input<typeof ideaSchema>>()
  expectTypeOf<IncomeModel>().toExtend<z.input<typeof incomeModelSchema>>()
  expectTypeOf<Need>().toExtend<z.input<typeof needSchema>>()
  expectTypeOf<Provider>().toExtend<z.input<typeof providerSchema>>()
  expectTypeOf<Question>().toExtend<z.input<typeof questionSchema>>()
  expectTypeOf<SupportScheme>().toExtend<z.input<typeof supportSchemeSchema>>()
  expectTypeOf<Barrier>().toExtend<z.input<typeof barrierSchema>>()
})

it('finds the relations of a type at any depth, so that the map of what shows what is complete', () => {
  expectTypeOf<RelationPath<Recipe>>().toEqualTypeOf<'serviceAreas' | 'collaborationForms' | 'barriers' | 'relatedEntries' | 'terms' | 'steps.pitfall.barrier' | 'steps.templates' | 'steps.agreementDrafts' | 'steps.examples' | 'steps.terms'>()
  expectTypeOf<RelationPath<Event>>().toEqualTypeOf<'serviceAreas' | 'collaborationForms' | 'barriers' | 'relatedEntries' | 'meetingPlace' | 'municipality' | 'county'>()
})
