/** The CMS's own words that the page components use too. */
export type { Audience, Block, ExampleStage, Initiative, Inline, Phase } from '@kokeboka/cms/contract'
