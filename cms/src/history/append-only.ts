import type { Core } from '@strapi/strapi'

type Trx = Parameters<Parameters<Core.Strapi['db']['transaction']>[0] & object>[0]['trx']

/**
 * Invariant: what is kept stays as it was. The database itself refuses to change or delete a row of the table,
 * whoever asks. Made again at every start, because Strapi's schema sync builds a SQLite table anew, and drops its
 * triggers with it, when a column is added.
 */
export async function ensureAppendOnly(strapi: Core.Strapi, table: string): Promise<void> {
  await strapi.db.transaction(async ({ trx }) => {
    if (strapi.db.dialect.client === 'sqlite')
      await guardSqlite(trx, table)
    else
      await guardPostgres(trx, table)
  })
}

async function guardSqlite(trx: Trx, table: string): Promise<void> {
  for (const change of ['UPDATE', 'DELETE']) {
    await trx.raw(`
      CREATE TRIGGER IF NOT EXISTS ${table}_refuse_${change.toLowerCase()} BEFORE ${change} ON ${table}
      BEGIN SELECT RAISE(ABORT, '${refusal(table, change)}'); END`)
  }
}

/**
 * `CREATE OR REPLACE TRIGGER` wants PostgreSQL 14, which Strapi 5 wants too. Two processes that start at the same time
 * and replace the same function are told «tuple concurrently updated», and one of them would not start: they take turns.
 */
async function guardPostgres(trx: Trx, table: string): Promise<void> {
  await trx.raw('SELECT pg_advisory_xact_lock(hashtext(?))', [`${table}_refuse_change`])
  await trx.raw(`
    CREATE OR REPLACE FUNCTION ${table}_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION '${refusal(table, '%')}', TG_OP; END $$`)
  await trx.raw(`
    CREATE OR REPLACE TRIGGER ${table}_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION ${table}_refuse_change()`)
}

function refusal(table: string, change: string): string {
  return `${table} is append-only: ${change} is refused`
}
