import { sql } from "kysely"
import { PgBoss } from "pg-boss"
import { beforeAll, describe, expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
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

const waitingIds = async () => {
  const { rows } = await sql<{ id: string }>`
    select id from pgboss.job where name = 'dead-letters' and state < 'active' order by created_on desc`.execute(admin)
  return rows.map(({ id }) => id)
}
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
  test.each(["support", "compliance", "finance"] as const)("is not retried by %s", async (role) => {
    const [id = ""] = await waitingIds()
    await expect(retry(id, staff[role](platformAccountId))).rejects.toThrow(Forbidden)
    expect(await waiting("send-suspension-notice")).toEqual([])
  })

  test("goes back on its queue once, however often it is asked, and the log says who did it", async () => {
    const [id = ""] = await waitingIds()
    const outcomes = await Promise.allSettled([retry(id), retry(id), retry(id)])

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect(await waiting("send-suspension-notice")).toEqual([{ data: payload, state: "created" }])
    expect(await waitingIds()).toEqual([])
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
    const [id = ""] = await waitingIds()
    expect(await retry(id)).toEqual({ ok: true, value: { job: "send-password-reset" } })

    const { rows } = await sql<{ accountId: string }>`select account_id from audit_entries where act = 'retry_job'
      and details ->> 'job' = 'send-password-reset'`.execute(admin)
    expect(rows).toEqual([{ accountId: platformAccountId }])
  })

  test("of which the queue is not known stays where it is", async () => {
    await sql`insert into pgboss.job (name, data) values ('dead-letters', '{}')`.execute(admin)
    const [id = ""] = await waitingIds()

    expect(await retry(id)).toEqual({ ok: false, reason: "queue_unknown" })
    expect(await waitingIds()).toEqual([id])
  })

  test("is a miss when there is none", async () => {
    await expect(retry("00000000-0000-7000-8000-000000000001")).rejects.toThrow(NotFound)
  })
})
