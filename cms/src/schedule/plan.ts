/** What the server says of a plan, and the admin shows. Types only: both sides import it. */
export type PlanAction = 'publish' | 'unpublish'
export type PlanState = 'waiting' | 'done' | 'failed'

export interface Plan {
  id: number
  uid: string
  documentId: string
  /** Strapi's code of the language. */
  locale: string
  action: PlanAction
  /** ISO 8601, UTC. */
  dueAt: string
  state: PlanState
  /** ISO 8601, UTC; when it was done or given up. */
  doneAt: string | null
  /** For the editor, in Norwegian: why it failed, or what is worth knowing of how it went. */
  message: string | null
  /** The editor who planned it, where the user still exists. */
  createdBy: string | null
}

/** A plan in the list of all, with what it is about. */
export interface ListedPlan extends Plan {
  title: string
  /** The name of the content type, as editors read it. */
  typeLabel: string
}
