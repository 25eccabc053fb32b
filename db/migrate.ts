import fs from "node:fs/promises"
import path from "node:path"
import { Kysely, PostgresDialect, sql } from "kysely"
import { FileMigrationProvider, Migrator } from "kysely/migration"
import pg from "pg"
import { getConstructionPlans } from "pg-boss"
import type { Db } from "./database.ts"

// From the project's folder, where every process starts: the built ones do not lie beside the migrations.
const migrationFolder = path.resolve("db/migrations")

/** Brings the database to the newest schema as the `owner` role, and returns the names of what it ran. */
export async function migrateToLatest(ownerUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, options: "-c lock_timeout=5000" })
  await createQueueSchema(pool)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const migrator = new Migrator({ db, provider: new FileMigrationProvider({ fs, path, migrationFolder }) })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (!error) await sql`grant select on kysely_migration to app, worker, admin`.execute(db)
  await db.destroy()
  if (error) throw error
  return results.map((result) => result.migrationName)
}

/** Names of the migrations that this code has and the database has not run. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const names = (await fs.readdir(migrationFolder)).map((file) => path.basename(file, ".ts"))
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
  const run = new Set(rows.map((row) => row.name))
  return names.filter((name) => !run.has(name)).sort()
}

// pg-boss' own plan begins and commits, so it cannot run inside a migration.
async function createQueueSchema(pool: pg.Pool) {
  const { rowCount } = await pool.query("select from pg_namespace where nspname = 'pgboss'")
  if (rowCount) return
  await pool.query(getConstructionPlans("pgboss"))
  await pool.query(`
    grant usage on schema pgboss to app, worker, admin;
    grant select, insert, update, delete on all tables in schema pgboss to worker;
    grant execute on all functions in schema pgboss to app, worker;
    grant select on pgboss.queue, pgboss.version to app;
    grant select, insert on pgboss.job, pgboss.job_common to app;
    grant select on all tables in schema pgboss to admin;
    alter default privileges in schema pgboss grant select, insert, update, delete on tables to worker;
  `)
}
