import { type Db, inAccount } from "#db/database.ts"
import { day, later } from "#src/clock.ts"
import { placeOrder } from "#src/orders/place-order.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { sealAnswer } from "#src/verifications/seal-answer.ts"
import { atlas, now, salma } from "#tests/cast.ts"
import { arganOrder, event } from "#tests/orders/drafts.ts"

/** A synthetic RIB with a valid key. */
export const salmasRib = "225780123456789012345613"

/** Salma proves what she is to the tax office and where she is paid. */
export async function enterPayee(owner: Db, status = "auto_entrepreneur") {
  const answers = { rib: salmasRib, account_holder: "SALMA BENNANI" }
  for (const [field, value] of Object.entries(answers)) {
    const sealed = {
      valueSealed: sealAnswer(salma.id, field, value),
      valueKey: Buffer.from(field),
      shown: `•••• ${value.slice(-4)}`,
    }
    await owner
      .insertInto("verificationAnswers")
      .values({ accountId: salma.id, verificationId: salma.verification, field, ...sealed })
      .execute()
  }
  const profile = { status, chargesVat: false, vatRateBp: 0, validFrom: "2026-01-01", recordedBy: salma.owner.userId }
  await owner
    .insertInto("taxProfiles")
    .values({ accountId: salma.id, ...profile })
    .execute()
}

/** An order of Salma's that was delivered and settled long enough ago: its commission is due. */
export async function earn(app: Db, externalId: string, lines = arganOrder().lines) {
  const placedAt = later(now, -40 * day)
  await inAccount(app, atlas.id, async (trx) => {
    const order = arganOrder({ externalId, placedAt, lines })
    const placement = await placeOrder(trx, atlas.owner, order, placedAt)
    if (!placement.ok) throw new Error(placement.reason)
    const events = [event("delivered", -18), event("settled", -17)]
    await recordOrderEvents(trx, atlas.owner, { order: { externalId }, events }, now)
  })
}
