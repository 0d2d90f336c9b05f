/** What the CMS promises its readers. Types only: a reader checks at its own door at run time. */
export type * from './changes.ts'
export type * from './content.ts'
export type * from './history.ts'
export type * from './sync.ts'
