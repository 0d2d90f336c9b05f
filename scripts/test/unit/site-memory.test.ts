import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { NODE_MEMORY } from '../../start/parts.ts'

const web = join(import.meta.dirname, '../../../web')
const flags = (text: string) => text.match(/--max-[\w-]+=\d+/g)

/** Neither a package nor an image can read scripts/start/parts.ts: what differs here is to be changed to what stands there. */
it.each(['package.json', 'Dockerfile'])('the site is given the same room by web/%s as by npm start', (file) => {
  expect(flags(readFileSync(join(web, file), 'utf8'))).toEqual(NODE_MEMORY.web)
})
