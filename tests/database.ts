import "./settings.ts"

import { randomBytes } from "node:crypto"
import { sql } from "kysely"
import pg from "pg"
import { afterAll, inject, test as plainTest } from "vitest"
import { createDatabase, createPool, type Db, inAccount, inNoAccount, type Trx } from "#db/database.ts"
import type { Role } from "#db/roles.ts"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import { closeWebDatabase } from "#src/web/database.ts"
import { closeEventStreams } from "#src/web/event-stream.ts"
import { closeLimits } from "#src/web/limits.ts"

const { port, password } = inject("postgres")

function urlOf(database: string, role: Role | "postgres"): string {
  return `postgres://${role}:${password}@127.0.0.1:${port}/${database}`
}

async function asSuperuser(statement: string) {
  const client = new pg.Client(urlOf("postgres", "postgres"))
  await client.connect()
  await client.query(statement)
  await client.end()
}

export type TestDatabase = {
  url: (role: Role | "postgres") => string
  open: (role: Role | "postgres", max?: number) => Db
}

/** A database of the file's own, cloned from the template; the web process' settings point at it until the file ends. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString("hex")}`
  await asSuperuser(`create database ${name} owner owner template template strategy file_copy`)
  const url = (role: Role | "postgres") => urlOf(name, role)
  process.env.DATABASE_URL = url("app")
  process.env.CLICKS_DATABASE_URL = url("clicks")
  process.env.WORKER_DATABASE_URL = url("worker")
  await startEnqueueing(url("app"))
  const opened: Db[] = []
  afterAll(async () => {
    await closeEventStreams()
    for (const db of opened) await db.destroy()
    await stopEnqueueing()
    await closeLimits()
    await closeWebDatabase()
    await asSuperuser(`drop database ${name} with (force)`)
  })
  return {
    url,
    open(role, max = 4) {
      const db = createDatabase(createPool(url(role), max, "test"))
      opened.push(db)
      return db
    },
  }
}

class RolledBack extends Error {}

async function rolledBack(
  run: (work: (trx: Trx) => Promise<void>) => Promise<unknown>,
  work: (trx: Trx) => Promise<void>,
) {
  const attempt = run(async (trx) => {
    await work(trx)
    await sql`set constraints all immediate`.execute(trx)
    throw new RolledBack()
  })
  await attempt.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error
  })
}

type Stage = {
  /** Runs under the role `app` with this account's rows only, then rolls back. */
  as: (actor: { accountId: string }, work: (trx: Trx) => Promise<void>) => Promise<void>
  /** The same as a visitor, of whom no account is known. */
  asNobody: (work: (trx: Trx) => Promise<void>) => Promise<void>
}

let shared: Promise<Db> | undefined

function sharedDatabase(): Promise<Db> {
  shared ??= cloneDatabase().then((database) => database.open("app", 2))
  return shared
}

/** A test whose transactions are real, under the application's role, and leave nothing behind. */
export const test = plainTest.extend<Stage>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest asks for a destructured first parameter.
  as: async ({}, use) => {
    const db = await sharedDatabase()
    await use((actor, work) => rolledBack((inside) => inAccount(db, actor.accountId, inside), work))
  },
  // biome-ignore lint/correctness/noEmptyPattern: vitest asks for a destructured first parameter.
  asNobody: async ({}, use) => {
    const db = await sharedDatabase()
    await use((work) => rolledBack((inside) => inNoAccount(db, inside), work))
  },
})

/** Payloads of the jobs of that name that this transaction has enqueued. */
export async function enqueued(trx: Trx, name: string): Promise<unknown[]> {
  const { rows } = await sql<{ data: unknown }>`
    select data from pgboss.job where name = ${name} and created_on >= now() order by created_on`.execute(trx)
  return rows.map((row) => row.data)
}
