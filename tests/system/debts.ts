import { enterPayees } from "#bin/bench/payees.ts"
import { createDatabase, createPool, type Db, inAccount, inNoAccount } from "#db/database.ts"
import { startEnqueueing, stopEnqueueing } from "#jobs/queue.ts"
import { day, later } from "#src/clock.ts"
import { acceptEveryText } from "#src/legal/accept-texts.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { sealAnswer } from "#src/verifications/seal-answer.ts"
import { atlas, salma, users } from "#tests/cast.ts"
import { arganOrder } from "#tests/orders/drafts.ts"
import { enterPayee } from "#tests/payouts/payer.ts"
import type { Stage } from "./stage.ts"

export type Debt = { checker: string; payee: string }

/** Atlas owes Salma and somebody else a commission each, and has a second member who pays. */
export async function enterDebt({ settings }: Stage): Promise<Debt> {
  const pools = ["DATABASE_URL", "WORKER_DATABASE_URL"].map((key) => createPool(settings[key] ?? "", 2, "journeys"))
  await startEnqueueing(settings.DATABASE_URL ?? "")
  const [app, worker] = pools.map(createDatabase) as [Db, Db]
  const checker = await aChecker(worker)
  if (!(await isPayable(worker))) {
    await enterPayee(worker, "registered_individual")
    await enterPayerRib(worker)
  }
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  const [other] = await enterPayees(worker, payer, 1)
  for (const promoCode of [salma.promoCode, other?.promoCode ?? ""])
    await earn(app, promoCode, `${checker} ${promoCode}`)
  await stopEnqueueing()
  for (const pool of pools) await pool.end()
  return { checker, payee: other?.promoCode ?? "" }
}

async function isPayable(worker: Db): Promise<boolean> {
  const profile = worker.selectFrom("taxProfiles").where("accountId", "=", salma.id).select("id")
  return (await profile.executeTakeFirst()) !== undefined
}

/** Hamza, who keeps the orders, stays what he is: money is somebody else's. */
async function aChecker(worker: Db): Promise<string> {
  const email = `rachid-${crypto.randomUUID().slice(0, 8)}@atlas.example`
  const known = worker.selectFrom("auth.users").where("id", "=", users.khadija.id)
  const { passwordHash, termsAcceptedAt } = await known.selectAll().executeTakeFirstOrThrow()
  const person = { email, name: "Rachid", locale: "fr", passwordHash, termsAcceptedAt, emailConfirmedAt: new Date() }
  const { id: userId } = await worker.insertInto("auth.users").values(person).returning("id").executeTakeFirstOrThrow()
  await worker.insertInto("memberships").values({ accountId: atlas.id, userId, role: "finance" }).execute()
  await inNoAccount(worker, (trx) => acceptEveryText(trx, userId, { address: "10.0.0.1", userAgent: null }, new Date()))
  return email
}

/** A synthetic RIB with a valid key, of the one who pays. */
const atlasRib = "225780987654321098765450"

async function enterPayerRib(worker: Db) {
  const sealed = {
    valueSealed: sealAnswer(atlas.id, "rib", atlasRib),
    valueKey: Buffer.from("rib"),
    shown: "•••• 5450",
  }
  await worker
    .insertInto("verificationAnswers")
    .values({ accountId: atlas.id, verificationId: atlas.verification, field: "rib", ...sealed })
    .execute()
}

/** An order delivered and paid for so long ago that its commission is due. */
async function earn(app: Db, promoCode: string, externalId: string) {
  const now = new Date()
  const placedAt = later(now, -40 * day)
  const lines = [{ sku: atlas.argan.sku, name: "Huile d’argan", quantity: 10, unitCents: 120_00n, taxCents: null }]
  const order = arganOrder({ externalId, placedAt, promoCode, lines })
  const events = (["delivered", "settled"] as const).map((type, nth) => {
    return { id: type, type, occurredAt: later(now, (nth - 38) * day), lines: null, note: null }
  })
  await inAccount(app, atlas.id, async (trx) => {
    const placed = await placeOrder(trx, atlas.owner, order, placedAt)
    if (!placed.ok) throw new Error(placed.reason)
    await recordOrderEvents(trx, atlas.owner, { order: { externalId }, events }, now)
  })
}
