import { sql } from "kysely"
import { afterEach, expect, test } from "vitest"
import { type Db, inAccount, type Trx } from "#db/database.ts"
import { newId } from "#src/crypto/new-id.ts"
import { knownCustomer } from "#src/customers/customer-keys.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, nora, now, salma, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { event } from "#tests/orders/drafts.ts"
import { cap, counted, order, programId, recounted } from "./stage.ts"

const database = await cloneDatabase()
const app = database.open("app", 20)
const owner = database.open("owner", 2)
const superuser = database.open("postgres", 1)

const act = <T>(work: (trx: Trx) => Promise<T>, db: Db = app) => inAccount(db, atlas.id, work)
const twenty = Array.from({ length: 20 }, (_, nth) => `n${nth}`)
const spent = { "2026-11-22": 1833n }

afterEach(async () => {
  const money = "ledger_entries, ledger_transactions, commissions, conversions"
  const counts = "program_spend, program_budgets, budget_notices"
  await sql.raw(`truncate ${money}, ${counts}, customers, order_events, orders, order_keys cascade`).execute(superuser)
})

/** A transaction that has done its work and waits for the word to end. */
function held<T>(work: (trx: Trx) => Promise<T>, db?: Db) {
  const word = Promise.withResolvers<void>()
  const done = Promise.withResolvers<T>()
  const ended = act(async (trx) => {
    done.resolve(await work(trx))
    await word.promise
  }, db)
  ended.catch(done.reject)
  return { done: done.promise, ended, end: word.resolve }
}

async function untilSomebodyWaits() {
  for (;;) {
    const { rows } = await sql`select from pg_locks where not granted`.execute(superuser)
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test("of twenty orders at once as many are credited as the cap holds", async () => {
  await act((trx) => cap(trx, { dayCents: 10_000n }))
  const outcomes = await Promise.all(twenty.map((nth) => act((trx) => order(trx, nth))))

  expect(outcomes.filter((outcome) => outcome === salma.id)).toHaveLength(5)
  expect(outcomes.filter((outcome) => outcome === "budget_reached")).toHaveLength(15)
  expect(await act(counted)).toEqual({ "2026-11-22": 5n * 1833n })
  const told = await owner.selectFrom("budgetNotices").select("level").orderBy("level").execute()
  expect(told).toEqual([{ level: "near" }, { level: "reached" }])
})

test("a first budget waits for the order that is being credited, and counts it", async () => {
  const placing = held((trx) => order(trx, "1"))
  await placing.done
  const setting = act((trx) => cap(trx, { dayCents: 10_000n }))
  await untilSomebodyWaits()
  placing.end()
  await Promise.all([placing.ended, setting])

  expect(await act(counted)).toEqual(spent)
})

test("an order that knew of no budget is counted by the one set meanwhile", async () => {
  const setting = held((trx) => cap(trx, { dayCents: 10_000n }))
  await setting.done
  const placing = act((trx) => order(trx, "1"))
  await untilSomebodyWaits()
  setting.end()
  await Promise.all([setting.ended, placing])

  expect(await act(counted)).toEqual(spent)
})

test("an order refused while the first budget is set is counted as it ends", async () => {
  await act((trx) => order(trx, "1"))
  await act((trx) => order(trx, "2"))
  const setting = held((trx) => cap(trx, { dayCents: 10_000n }))
  await setting.done
  const events = [event("refused", 20)]
  const refusing = act((trx) => recordOrderEvents(trx, atlas.owner, { order: { externalId: "1" }, events }, now))
  await untilSomebodyWaits()
  setting.end()
  await Promise.all([setting.ended, refusing])

  expect(await act(counted)).toEqual(spent)
})

test("a first budget counts an order that is being refused as it ends", async () => {
  await act((trx) => order(trx, "1"))
  await act((trx) => order(trx, "2"))
  const events = [event("refused", 20)]
  const refusing = held((trx) => recordOrderEvents(trx, atlas.owner, { order: { externalId: "1" }, events }, now))
  await refusing.done
  const setting = act((trx) => cap(trx, { dayCents: 10_000n }))
  await untilSomebodyWaits()
  refusing.end()
  await Promise.all([refusing.ended, setting])

  expect(await act(counted)).toEqual(spent)
})

test("an order whose process dies before it is written leaves its room to the next", async () => {
  await act((trx) => cap(trx, { dayCents: 2000n }))
  const other = database.open("app", 1)
  const dying = held(async (trx) => {
    await order(trx, "1")
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
    return rows[0]?.pid ?? 0
  }, other)
  const pid = await dying.done
  const next = act((trx) => order(trx, "2"))
  await untilSomebodyWaits()
  await sql`select pg_terminate_backend(${pid})`.execute(superuser)
  dying.end()

  await expect(dying.ended).rejects.toThrow()
  expect(await next).toBe(salma.id)
  expect(await act((trx) => order(trx, "1"))).toBe("budget_reached")
  expect(await act(counted)).toEqual(spent)
})

test("a promo code whose program has no room gives way to whom the shopper is remembered by", async () => {
  await enrollNoraElsewhere("0612345678")
  await act((trx) => cap(trx, { dayCents: 2000n }))
  const contact = { name: null, phone: "0699999999", email: null, address: null }
  const outcomes = [await act((trx) => order(trx, "1", { contact })), await act((trx) => order(trx, "2"))]

  expect(outcomes).toEqual([salma.id, nora.id])
  expect(await act(counted)).toEqual(spent)
})

test("many changes of a day are folded into one row, whose sum stays", async () => {
  await act((trx) => cap(trx, { totalCents: 1_000_000_000n }))
  await sql`insert into program_spend (account_id, program_id, day, cents)
    select ${atlas.id}, ${programId}, '2026-11-21', (-1) ^ i * 100 from generate_series(0, 250) i`.execute(owner)
  await act((trx) => order(trx, "1"))

  expect(await act(counted)).toEqual({ "2026-11-21": 100n, ...spent })
  expect(await owner.selectFrom("programSpend").select("id").execute()).toHaveLength(2)
})

test("whatever comes at once, what is counted is what the commissions come to", async () => {
  await act((trx) => cap(trx, { totalCents: 20_000n }))
  await Promise.all(twenty.map((nth) => act((trx) => order(trx, nth))))
  const events = [event("refused", 20)]
  const refuse = (externalId: string) =>
    act((trx) => recordOrderEvents(trx, atlas.owner, { order: { externalId }, events }, now))
  const more = twenty.map((nth) => act((trx) => order(trx, `more ${nth}`)))
  await Promise.all([...twenty.map(refuse), ...more])

  const sums = await act(counted)
  expect(sums).toEqual(await act(recounted))
  expect(sums["2026-11-22"]).toBeLessThanOrEqual(20_000n)
})

/** Nora's place in another program of the merchant, which remembers that shopper for her. */
async function enrollNoraElsewhere(phone: string) {
  const [program, schedule, enrollment] = [newId(), newId(), newId()]
  const merchant = { accountId: atlas.id }
  const since = { createdAt: now, openedAt: now }
  await owner
    .insertInto("programs")
    .values({ ...merchant, id: program, slug: `amis-${program}`, nameFr: "Amis", termsFr: "Oui.", ...since })
    .execute()
  await owner
    .insertInto("rewardSchedules")
    .values({ ...merchant, id: schedule, programId: program, announcedAt: "2026-06-01", effectiveAt: "2026-06-01" })
    .execute()
  await owner
    .insertInto("rewards")
    .values({ ...merchant, scheduleId: schedule, position: 1, kind: "percent", rateBp: 1000 })
    .execute()
  const place = { merchantAccountId: atlas.id, influencerAccountId: nora.id, id: enrollment, programId: program }
  const decided = {
    status: "approved",
    decidedAt: now,
    decidedBy: users.khadija.id,
    termsVersion: 1,
    termsAcceptedAt: now,
  }
  await owner
    .insertInto("enrollments")
    .values({ ...place, ...decided })
    .execute()
  const remembered = { ...merchant, influencerAccountId: nora.id, enrollmentId: enrollment, touchedAt: "2026-11-20" }
  await owner
    .insertInto("customers")
    .values(knownCustomer({ phone, email: null }).keys.map((key) => ({ ...remembered, ...key })))
    .execute()
}
