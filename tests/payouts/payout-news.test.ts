import { sql } from "kysely"
import { beforeAll, beforeEach, expect, test } from "vitest"
import { run as announce } from "#jobs/announce-payouts.ts"
import { run as send } from "#jobs/send-payout-news.ts"
import { NotFound } from "#src/errors.ts"
import { atlas, now, rif, salma, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { catchMail } from "#tests/mail/mail-catcher.ts"
import { planPayout, settle } from "#tests/papers/paid-salma.ts"
import { enterPayee } from "./payer.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const [app, owner, worker] = [database.open("app"), database.open("owner"), database.open("worker")]

beforeAll(() => enterPayee(owner))
beforeEach(() => {
  caught.length = 0
})

const speak = (locale: string) =>
  owner.updateTable("auth.users").set({ locale }).where("id", "=", users.salma.id).execute()

test("a payee is told once that it was paid, with the way to the statement, and once that the bank sent it back", async () => {
  const payout = await planPayout(app)
  await send(worker, { accountId: atlas.id, payoutId: payout.id })
  expect(caught).toEqual([])
  await settle(app, payout)
  for (let time = 0; time < 2; time++) await send(worker, { accountId: atlas.id, payoutId: payout.id })

  const papers = owner
    .selectFrom("papers")
    .where("payoutId", "=", payout.id)
    .where("kind", "=", "statement")
    .select("id")
  const { id } = await papers.executeTakeFirstOrThrow()
  expect(caught).toHaveLength(1)
  expect(caught[0]?.subject).toMatch(/^Versement de .*DH.* exécuté$/)
  for (const told of ["Coopérative Atlas", "23 nov. 2026", `/fr/money/payouts/${payout.id}`, `/fr/papers/${id}/fr.pdf`])
    expect(caught[0]?.text).toContain(told)

  await speak("ar")
  await settle(app, payout, true)
  for (let time = 0; time < 2; time++) await send(worker, { accountId: atlas.id, payoutId: payout.id })
  await speak("fr")
  expect(caught).toHaveLength(2)
  expect(caught[1]?.subject).toContain("أرجع البنك تحويل")
  for (const told of ["AC04", "/ar/verification/bank"]) expect(caught[1]?.text).toContain(told)
})

test("whoever only looks at the account is told nothing, and nobody of another account's payout", async () => {
  const payout = await planPayout(app)
  await settle(app, payout)
  const role = (name: string) =>
    owner.updateTable("memberships").set({ role: name }).where("accountId", "=", salma.id).execute()
  await role("viewer")
  await send(worker, { accountId: atlas.id, payoutId: payout.id })
  await role("owner")
  expect(caught).toEqual([])
  await expect(send(worker, { accountId: rif.id, payoutId: payout.id })).rejects.toThrow(NotFound)
})

test("each payout that the bank spoke of at that moment has its own message", async () => {
  const payout = await planPayout(app)
  await settle(app, payout)
  const settlement = { accountId: atlas.id, batchId: payout.batchId, settledAt: now.toISOString() }
  const jobs = async (name: string) => {
    const { rows } = await sql<{ data: unknown }>`select data from pgboss.job where name = ${name}`.execute(worker)
    return rows.map(({ data }) => data)
  }
  expect(await jobs("announce-payouts")).toContainEqual(settlement)
  const before = (await jobs("send-payout-news")).length
  await announce(worker, settlement)
  await announce(worker, { ...settlement, settledAt: new Date(0).toISOString() })
  expect((await jobs("send-payout-news")).length).toBe(before + 1)
})
