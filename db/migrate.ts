import fs from "node:fs/promises"
import path from "node:path"
import { Kysely, PostgresDialect } from "kysely"
import { FileMigrationProvider, Migrator } from "kysely/migration"
import pg from "pg"
import { getConstructionPlans } from "pg-boss"

const migrationFolder = path.join(import.meta.dirname, "migrations")

type AnyDatabase = ConstructorParameters<typeof Migrator>[0]["db"]

function migratorFor(db: AnyDatabase) {
  return new Migrator({ db, provider: new FileMigrationProvider({ fs, path, migrationFolder }) })
}

/** Brings the database to the newest schema as the `owner` role, and returns the names of what it ran. */
export async function migrateToLatest(ownerUrl: string): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 2, options: "-c lock_timeout=5000" })
  await createQueueSchema(pool)
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const { error, results = [] } = await migratorFor(db).migrateToLatest()
  await db.destroy()
  if (error) throw error
  return results.map((result) => result.migrationName)
}

/** Names of the migrations that this code has and the database has not run. */
export async function pendingMigrations(db: AnyDatabase): Promise<string[]> {
  const migrations = await migratorFor(db).getMigrations()
  return migrations.filter((migration) => !migration.executedAt).map((migration) => migration.name)
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
