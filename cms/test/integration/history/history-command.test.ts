import type { Cms } from '../boot-cms.ts'
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'

interface Run { code: number, stdout: string, stderr: string }

let cms: Cms
let dir: string

beforeAll(async () => {
  cms = await bootCms()
  dir = mkdtempSync(join(tmpdir(), 'kokeboka-history-'))
})
afterAll(async () => {
  rmSync(dir, { recursive: true, force: true })
  await cms?.stop()
})

/** The command as an administrator runs it, beside the running CMS and on its database. */
function run(args: string[], env: NodeJS.ProcessEnv = process.env): Promise<Run> {
  const command = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', resolve(import.meta.dirname, '../../../scripts/history.ts'), ...args]
  return new Promise(done => execFile(process.execPath, command, { env, cwd: dir }, (error, stdout, stderr) =>
    done({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })))
}
const toIds = (lines: string): number[] => lines.split('\n').filter(Boolean).map(line => JSON.parse(line).id)

describe('npm run history -- export', () => {
  it('writes every revision as a line, oldest first', async () => {
    const rows: { id: number }[] = await cms.strapi.db.connection('revisions').select('id').orderBy('id')
    const { code, stdout, stderr } = await run(['export'])
    expect([code, stderr]).toEqual([0, `${rows.length} revisions written\n`])
    expect(toIds(stdout)).toEqual(rows.map(row => row.id))
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({ action: 'publish', by: 'seeds', at: expect.stringMatching(/Z$/), content: { documentId: expect.any(String) } })
  })

  it('writes one type, since a day, to a file', async () => {
    const { code } = await run(['export', '--type', 'recipe', '--since', '2026-01-01', '--out', join(dir, 'recipes.jsonl')])
    expect(code).toBe(0)
    expect(readFileSync(join(dir, 'recipes.jsonl'), 'utf8')).toContain('"uid":"api::recipe.recipe"')
    expect(toIds(readFileSync(join(dir, 'recipes.jsonl'), 'utf8'))).toHaveLength(1)
    expect(existsSync(join(dir, 'recipes.jsonl.unfinished'))).toBe(false)
    expect((await run(['export', '--since', '2999-01-01'])).stdout).toBe('')
  })

  it('says what is wrong with a command, all of it', async () => {
    const { code, stdout, stderr } = await run(['export', '--type', 'submission', '--since', 'i fjor'])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toMatch(/type is a content type.*; since .*\nhistory export/)
    expect(await run(['delete'])).toMatchObject({ code: 2 })
    expect(await run(['export', '--all'])).toMatchObject({ code: 2, stderr: expect.stringContaining('--all') })
  })

  it('says where it looked when there is no database', async () => {
    const { DATABASE_URL: _, ...env } = process.env
    expect(await run(['export'], { ...env, DATABASE_FILE: join(dir, 'none.sqlite') })).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('none.sqlite') })
  })
})
