import type { BuiltSite } from '../fixtures/built-site.ts'
import { createHmac } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { signingSecret, startBuiltSite } from '../fixtures/built-site.ts'
import { createCookbook } from '../fixtures/cookbook.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
beforeEach(() => {
  Object.assign(site.cms.state, { cookbook: createCookbook(), isDown: false })
})
afterAll(() => site.close())

async function read(path: string): Promise<string> {
  return (await fetch(site.url + path)).text()
}
async function notify(type: string, documentId: string) {
  const timestamp = String(Date.now())
  const body = JSON.stringify({ documents: [{ type, documentId }] })
  const signature = createHmac('sha256', signingSecret).update(`${timestamp}.${body}`).digest('hex')
  await fetch(`${site.url}/api/changed`, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-kokeboka-timestamp': timestamp, 'x-kokeboka-signature': signature } })
}

describe('the finder of a list', () => {
  it('says how many there are in the title and above them, and gives each choice a way out', async () => {
    const page = await read('/oppskrifter?initiative=entrepreneur&hats=2&x=1')
    expect(page).toContain('<title>Oppskrifter: Viser 2 av 6 – Kokeboka</title>')
    expect(page).toMatch(/<input[^>]*name="hats"[^>]*value="2"[^>]* checked/)
    expect(page).toMatch(/href="\/oppskrifter\?hats=2"[^>]*aria-label="Fjern «Entreprenøren»"/)
    expect(page).toMatch(/href="\/oppskrifter\?initiative=entrepreneur"[^>]*aria-label="Fjern «2 kokkehatter»"/)
    expect(page).toContain('<meta name="robots" content="noindex">')
  })

  it('has ways on when nothing fits', async () => {
    const page = await read('/nn/eksempler?q=finnesikke')
    expect(page).toContain('Ingenting her passar til alle vala')
    expect(page).toMatch(/<a [^>]*href="\/nn\/oppskrifter"/)
  })

  it('shows a change at once, and goes on with what it has while the CMS is down', async () => {
    await read('/oppskrifter?initiative=joint')
    Object.assign(site.cms.state.cookbook.recipes?.[4] ?? {}, { title: 'Et helt nytt navn' })
    await notify('recipe', 'recipe-4')
    expect(await read('/oppskrifter?initiative=joint')).toContain('Et helt nytt navn')
    site.cms.state.isDown = true
    await notify('recipe', 'recipe-4')
    expect(await read('/oppskrifter?initiative=joint&hats=4')).toContain('Et helt nytt navn')
  })

  it('lets a flood of combinations neither reach the CMS nor push pages out', async () => {
    await read('/barrierer')
    await read('/oppskrifter?q=start')
    const { reads } = site.cms.state
    for (let number = 0; number < 40; number++)
      await read(`/oppskrifter?q=ord${number}&area=omrade-${number}`)
    await read('/barrierer')
    // The change feed is asked now and then, whoever reads.
    expect(site.cms.state.reads - reads).toBeLessThan(5)
  })
})
