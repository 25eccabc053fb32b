import { sql } from "kysely"
import { PgBoss } from "pg-boss"
import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { listDeadLetters } from "#src/dead-letters/list-dead-letters.ts"
import { retryDeadLetter } from "#src/dead-letters/retry-dead-letter.ts"
import { Forbidden, NotFound } from "#src/errors.ts"
import { atlas, staff } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

const database = await cloneDatabase()
const admin = database.open("admin", 4)
const driss = staff.administrator(platformAccountId)

const payload = { accountId: atlas.id, suspensionId: "00000000-0000-7000-8000-000000000042" }

/** A job that fails with its last try, as the worker would have it. */
async function die(name: string, data: object, message: string) {
  const boss = new PgBoss({
    connectionString: database.url("worker"),
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  await boss.start()
  const id = (await boss.send(name, data, { retryLimit: 0 })) ?? ""
  await boss.fetch(name)
  await boss.fail(name, id, { message })
  await boss.stop({ graceful: false })
  return id
}

const list = (actor = driss, before: string | null = null) =>
  inAccount(admin, actor.accountId, (trx) => listDeadLetters(trx, actor, before))
const retry = (id: string, actor = driss) => inAccount(admin, actor.accountId, (trx) => retryDeadLetter(trx, actor, id))
const waiting = async (name: string) =>
  (
    await sql<{ data: object }>`select data, state from pgboss.job where name = ${name} and state = 'created'`.execute(
      admin,
    )
  ).rows

beforeAll(async () => {
  // As the back-office's process does, with no more rights than its own role's.
  await stopEnqueueing()
  await startEnqueueing(database.url("admin"))
  await die("send-suspension-notice", payload, "connect ECONNREFUSED 10.0.0.7:25")
})

describe("a job that used up its tries", () => {
  test("is seen by staff with where it comes from, whom it worked for and why it died", async () => {
    const { letters, count } = await list(staff.support(platformAccountId))

    expect(count).toBe(1)
    expect(letters).toEqual([
      {
        ...{ id: expect.any(String), job: "send-suspension-notice", payload, accountId: atlas.id, tries: 1 },
        ...{ problem: "connect ECONNREFUSED 10.0.0.7:25", enqueuedAt: expect.any(Date), diedAt: expect.any(Date) },
      },
    ])
  })

  test.each(["support", "compliance", "finance"] as const)("is not retried by %s", async (role) => {
    const [letter] = (await list()).letters
    await expect(retry(letter?.id ?? "", staff[role](platformAccountId))).rejects.toThrow(Forbidden)
    expect(await waiting("send-suspension-notice")).toEqual([])
  })

  test("goes back on its queue once, however often it is asked, and the log says who did it", async () => {
    const [letter] = (await list()).letters
    const id = letter?.id ?? ""
    const outcomes = await Promise.allSettled([retry(id), retry(id), retry(id)])

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await waiting("send-suspension-notice")).toEqual([{ data: payload, state: "created" }])
    expect((await list()).letters).toEqual([])
    const { rows } = await sql`select account_id, actor_kind, actor_id, subject_id, details from audit_entries
      where act = 'retry_job'`.execute(admin)
    expect(rows).toEqual([
      {
        ...{ accountId: atlas.id, actorKind: "staff", actorId: driss.userId, subjectId: id },
        details: { job: "send-suspension-notice" },
      },
    ])
  })

  test("of no account is logged as the platform's", async () => {
    await die("send-password-reset", { userId: "u", requestId: "r" }, "no such user")
    const [letter] = (await list()).letters
    expect(await retry(letter?.id ?? "")).toEqual({ ok: true, value: { job: "send-password-reset" } })

    const { rows } = await sql<{ accountId: string }>`select account_id from audit_entries where act = 'retry_job'
      and details ->> 'job' = 'send-password-reset'`.execute(admin)
    expect(rows).toEqual([{ accountId: platformAccountId }])
  })

  test("of which the queue is not known stays where it is", async () => {
    await sql`insert into pgboss.job (name, data) values ('dead-letters', '{}')`.execute(admin)
    const [letter] = (await list()).letters

    expect(await retry(letter?.id ?? "")).toEqual({ ok: false, reason: "queue_unknown" })
    expect((await list()).count).toBe(1)
  })

  test("is a miss when there is none", async () => {
    await expect(retry("00000000-0000-7000-8000-000000000001")).rejects.toThrow(NotFound)
  })
})

test("finance sees no jobs", async () => {
  await expect(list(staff.finance(platformAccountId))).rejects.toThrow(Forbidden)
})

test("many are listed a page at a time, the newest first", async () => {
  await sql`insert into pgboss.job (name, data, source_name, created_on)
    select 'dead-letters', '{}', 'send-invitation', now() + make_interval(secs => n) from generate_series(1, 60) n`.execute(
    admin,
  )
  const first = await list()
  const second = await list(driss, first.letters.at(-1)?.id ?? null)

  expect([first.letters.length, second.letters.length, first.count]).toEqual([50, 11, 61])
  expect(new Set([...first.letters, ...second.letters].map(({ id }) => id)).size).toBe(61)
})
