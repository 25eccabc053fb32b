import { enterDueCommissions } from "#bin/bench/due-commissions.ts"
import { enterPayees } from "#bin/bench/payees.ts"
import { inAccount, inNoAccount } from "#db/database.ts"
import { verifyBooks } from "#src/books/verify-ledger.ts"
import { billFees } from "#src/fees/bill-fees.ts"
import { listFeeBills } from "#src/fees/list-fee-bills.ts"
import { recordFeePayment } from "#src/fees/record-fee-payment.ts"
import { recordOrderEvents } from "#src/orders/record-order-events.ts"
import { atlas, staff } from "#tests/cast.ts"
import { cloneDatabase } from "#tests/database.ts"

export const december = new Date("2026-12-01T08:00:00Z")

/** Atlas with three commissions of 20 DH released on some day, under rates of the platform's fee. */
export async function setFeeStage() {
  const database = await cloneDatabase()
  const [owner, worker, admin, app] = (["owner", "worker", "admin", "app"] as const).map((role) => database.open(role))
  if (!owner || !worker || !admin || !app) throw new Error("no database")
  const payer = { accountId: atlas.id, programId: atlas.program.id, userId: atlas.owner.userId }
  const payees = await enterPayees(owner, payer, 1)
  const source = "essai"
  return {
    ...{ owner, worker, admin, app, database },
    charge: (validFrom: string, value: bigint) =>
      owner.insertInto("moneySettings").values({ name: "platform_fee_bp", value, source, validFrom }).execute(),
    earnOn: (at: string, each = 3) => enterDueCommissions(owner, { payer, payees, each, now: new Date(at) }),
    /** The order of one commission that was released comes back. */
    async takeBack(at: string) {
      const now = new Date(at)
      await inAccount(app, atlas.id, async (trx) => {
        const found = await trx
          .selectFrom("commissions as c")
          .innerJoin("conversions as v", "v.id", "c.conversionId")
          .where("c.state", "=", "released")
          .select("v.orderId")
          .executeTakeFirstOrThrow()
        const event = { id: `back ${at}`, type: "returned" as const, occurredAt: now, lines: null, note: null }
        await recordOrderEvents(trx, atlas.owner, { order: { externalId: found.orderId }, events: [event] }, now)
      })
    },
    bill: (now = december) => inAccount(worker, atlas.id, (trx) => billFees(trx, atlas.id, now)),
    bills: () => inAccount(app, atlas.id, (trx) => listFeeBills(trx, atlas.id)),
    pay: (
      billId: string,
      { paidOn = "2026-12-05", proof = "virement 7", accountId = atlas.id, as = staff.finance } = {},
    ) =>
      inAccount(admin, accountId, (trx) =>
        recordFeePayment(trx, as(accountId), { billId, paidOn, proof }, new Date("2026-12-06T10:00:00Z")),
      ),
    differences: async () => (await verifyBooks((read) => inNoAccount(owner, read))).differences,
    async booked(account: "fee_cost" | "vat" | "platform_fee" | "bank") {
      const rows = await owner
        .selectFrom("ledgerEntries")
        .where("ledgerAccount", "=", account)
        .select("amountCents")
        .execute()
      return rows.reduce((sum, { amountCents }) => sum + amountCents, 0n)
    },
  }
}
