import type { Trx } from "#db/database.ts"
import { casablancaDay } from "#src/clock.ts"
import { listPayerContracts } from "#src/payer-contracts/queries.ts"
import { listPayerCredits, readPayerCredit } from "#src/payouts/credit-queries.ts"
import { listPlatformDue } from "#src/payouts/platform-batch-queries.ts"
import { readPlan } from "#src/payouts/read-plan.ts"
import { readMissingFacts } from "#src/platform-identity/missing-facts.ts"
import { amountIn } from "../amount-in.ts"
import { adminCan } from "../staff-admin.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import { listContracted, listHeldCredits } from "./platform-queries.ts"
import { findMerchantName } from "./receivable-queries.ts"

/** For whom the platform has something to pay, whose money it holds, and who has a contract. */
export const showPlatform = staffRoute("see_money", (request) =>
  request.inAllAccounts((trx) => platformFacts(trx, request)),
)

/** What the platform would pay for one merchant today, and on what ground. */
export const showPlatformMerchant = staffRoute("see_money", (request) =>
  request.inAccount(request.id("account"), (trx, { accountId }) => merchantFacts(trx, accountId, request)),
)

export type PlatformFacts = Awaited<ReturnType<typeof platformFacts>>
export type PlatformMerchant = Awaited<ReturnType<typeof merchantFacts>>

async function platformFacts(trx: Trx, { staff, now }: StaffRequest) {
  const amount = amountIn(staff.language)
  const due = await listPlatformDue(trx)
  const credits = await listHeldCredits(trx)
  return {
    due: due.map(({ grossCents, ...one }) => ({ ...one, gross: amount(grossCents) })),
    credits: credits.map(({ cents, ...one }) => ({ ...one, amount: amount(cents) })),
    contracts: await listContracted(trx),
    missing: await readMissingFacts(trx),
    ...{ mayPay: adminCan(staff, "pay"), today: casablancaDay(now) },
  }
}

async function merchantFacts(trx: Trx, accountId: string, { staff, now }: StaffRequest) {
  const amount = amountIn(staff.language)
  const today = casablancaDay(now)
  const merchant = await findMerchantName(trx, accountId)
  const { payable, excluded } = await readPlan(trx, accountId, "platform", today)
  const credit = await readPayerCredit(trx, accountId)
  const credits = await listPayerCredits(trx, accountId)
  return {
    ...{ accountId, merchant, today, mayPay: adminCan(staff, "pay") },
    payable: payable.map(({ payee, grossCents, vatCents, netCents }) => ({
      ...{
        id: payee.influencerAccountId,
        name: payee.name,
        gross: amount(grossCents + vatCents),
        net: amount(netCents),
      },
      withheld: amount(grossCents + vatCents - netCents),
    })),
    total: amount(payable.reduce((sum, { netCents }) => sum + netCents, 0n)),
    excluded: excluded
      .filter(({ grossCents }) => grossCents !== 0n)
      .map(({ payee, grossCents, reasons }) => {
        return { id: payee.influencerAccountId, name: payee.name, gross: amount(grossCents), reasons }
      }),
    contracts: await listPayerContracts(trx, accountId),
    credit: credit === 0n ? null : amount(credit),
    credits: credits.map(({ amountCents, ...one }) => ({ ...one, amount: amount(amountCents) })),
  }
}
