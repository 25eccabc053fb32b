import { sql } from "kysely"
import { expect, test } from "vitest"
import { inAccount } from "#db/database.ts"
import { run as announceBudgetReached } from "#jobs/announce-budget-reached.ts"
import { run as sendBudgetNotice } from "#jobs/send-budget-notice.ts"
import { run as sendBudgetReached } from "#jobs/send-budget-reached.ts"
import { announceBudgetReached as announceOn } from "#src/budgets/announce-budget-reached.ts"
import { casablancaDay, day, later } from "#src/clock.ts"
import { atlas, users } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"
import { catchMail, linkIn } from "#tests/mail/mail-catcher.ts"
import { cap, order, programId } from "./stage.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const worker = database.open("worker")
const app = database.open("app")
const placedAt = new Date()
const today = casablancaDay(placedAt)
const told = { accountId: atlas.id, programId, period: today }

async function payloads(name: string): Promise<unknown[]> {
  const { rows } = await sql<{ data: unknown }>`select data from pgboss.job where name = ${name}`.execute(worker)
  return rows.map((row) => row.data)
}

function taken() {
  return caught.splice(0).toSorted((a, b) => String(addressOf(a)).localeCompare(String(addressOf(b))))
}

function addressOf(mail: (typeof caught)[number]) {
  return [mail.to].flat()[0]?.text
}

test("the merchant's people read once what is spent of which budget, in their language", async () => {
  await inAccount(app, atlas.id, async (trx) => {
    await cap(trx, { dayCents: 2000n })
    await order(trx, "1", { placedAt })
    await order(trx, "2", { placedAt })
  })
  for (const level of ["near", "reached", "reached"] as const) await sendBudgetNotice(worker, { ...told, level })
  const mails = taken()

  expect(mails.map(addressOf)).toEqual([users.hamza.email, users.hamza.email, users.khadija.email, users.khadija.email])
  const [french] = mails.filter((mail) => mail.subject?.startsWith("Budget du jour atteint"))
  expect(french?.text?.replace(/[\u2068\u2069]/g, "")).toContain("18,33\u00a0DH de commissions sur un budget de 20,00")
  expect(linkIn(french)).toBe(`/fr/programs/${programId}/budget`)
  expect(mails.filter((mail) => mail.subject?.startsWith("تم بلوغ ميزانية اليوم"))).toHaveLength(1)
})

test("enrolled influencers read once that new orders earn nothing, without amounts", async () => {
  await announceBudgetReached(worker, told)
  const announced = await payloads("send-budget-reached")
  const reached = { accountId: atlas.id, enrollmentId: atlas.salmas, period: today }
  await sendBudgetReached(worker, reached)
  await sendBudgetReached(worker, reached)
  const mails = taken()

  expect(announced).toEqual([reached])
  expect(mails.map(addressOf)).toEqual([users.salma.email])
  expect(mails[0]?.subject).toContain("Budget atteint")
  expect(mails[0]?.text).not.toMatch(/18,33|20,00/)
  expect(linkIn(mails[0])).toBe(`/fr/discover/${atlas.program.slug}`)
})

test("of a day that is over influencers hear nothing", async () => {
  const before = await payloads("send-budget-reached")
  await announceOn(worker, told, later(placedAt, 2 * day))

  expect(await payloads("send-budget-reached")).toHaveLength(before.length)
})

test("a cap lifted meanwhile is told no more", async () => {
  await inAccount(app, atlas.id, (trx) => cap(trx, {}, later(placedAt, 1000)))
  await sendBudgetNotice(worker, { ...told, period: "2026-11", level: "reached" })
  await sendBudgetNotice(worker, { ...told, level: "reached" })

  expect(taken()).toEqual([])
})
