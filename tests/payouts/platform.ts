import { sql } from "kysely"
import { expect } from "vitest"
import type { Payee } from "#bin/bench/payees.ts"
import type { Db } from "#db/database.ts"
import { billOf } from "#src/payouts/batch-bill.ts"
import { readPayerCredit } from "#src/payouts/credit-queries.ts"
import { listPayouts } from "#src/payouts/payout-queries.ts"
import { staff } from "#tests/cast.ts"
import type { History } from "./history.ts"
import type { Shop } from "./house.ts"

/** A payee of one merchant has a place and a code with another too. */
export async function sellFor(owner: Db, shop: Shop, { accountId, promoCode }: Payee) {
  const pair = { merchantAccountId: shop.id, influencerAccountId: accountId }
  const terms = {
    programId: shop.program.id,
    termsVersion: 1,
    termsAcceptedAt: new Date("2026-01-01"),
    status: "approved",
  }
  const decided = { decidedAt: new Date("2026-01-01"), decidedBy: shop.owner.userId }
  const { id: enrollmentId } = await owner
    .insertInto("enrollments")
    .values({ ...pair, ...terms, ...decided })
    .returning("id")
    .executeTakeFirstOrThrow()
  const code = { enrollmentId, code: promoCode, foldedCode: promoCode.toLowerCase() }
  await owner
    .insertInto("promoCodes")
    .values({ ...pair, ...code })
    .execute()
}

/** With a contract for each merchant, and a fee that no amount divides by. */
export async function letPlatformPay({ trx, house, now }: History) {
  const fee = { name: "platform_fee_bp", value: 333n, source: "essai", validFrom: "2026-01-02" }
  await trx.insertInto("moneySettings").values(fee).execute()
  for (const { id: accountId, program } of house.shops) {
    const said = { licenceReference: "BAM EP 12", contractReference: "MANDAT-7", signedOn: "2026-10-01" }
    const recorded = { recordedBy: staff.finance(accountId).userId, recordedAt: now }
    await trx
      .insertInto("payerContracts")
      .values({ accountId, ...said, ...recorded })
      .execute()
    await trx.updateTable("programs").set({ payer: "platform" }).where("id", "=", program.id).execute()
  }
}

/** What each merchant has transferred is what its influencers were paid with the fee on it, and what the platform still holds. */
export async function expectMerchantsMoneyWhole({ trx, house }: History) {
  for (const { id: accountId } of house.shops) {
    const batches = await trx
      .selectFrom("payoutBatches")
      .where("accountId", "=", accountId)
      .where("fundedAt", "is not", null)
      .selectAll()
      .execute()
    let spent = await readPayerCredit(trx, accountId)
    for (const { id, feeBp, feeVatBp } of batches) {
      const paid = (await listPayouts(trx, accountId, id)).filter(
        ({ state }) => state === "planned" || state === "executed",
      )
      spent += billOf(paid, { feeBp: feeBp ?? 0, feeVatBp: feeVatBp ?? 0 }).totalCents
    }
    const received = batches.reduce((sum, { toReceiveCents }) => sum + (toReceiveCents ?? 0n), 0n)
    expect(spent).toBe(received)
    const { rows } = await sql<{ cents: bigint }>`
      select coalesce(sum(amount_cents), 0)::bigint as cents from ledger_entries n
      join ledger_transactions t on t.merchant_account_id = n.merchant_account_id and t.id = n.transaction_id
      where n.merchant_account_id = ${accountId} and t.batch_id is not null`.execute(trx)
    expect(rows[0]?.cents).toBe(0n)
  }
}
