import type { Trx } from "#db/database.ts"
import { isUuid } from "#src/crypto/is-uuid.ts"
import { amountIn } from "../amount-in.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import { findAccountName, listAllBatches } from "./batch-list-queries.ts"
import { batchStates, fundings, payers } from "./finance-words.ts"
import { chosenOf, cutPage, pageOf } from "./page-of.ts"

/** Batches of all payers, or those that the address asks for. */
export const showBatches = staffRoute("see_money", (request) => request.inAllAccounts((trx) => batchList(trx, request)))

export type BatchList = Awaited<ReturnType<typeof batchList>>

async function batchList(trx: Trx, { staff, query }: StaffRequest) {
  const accountId = isUuid(query("account")) ? query("account") : null
  const funded = chosenOf(fundings, query("funded"))
  const filter = {
    ...{ state: chosenOf(batchStates, query("state")), payer: chosenOf(payers, query("payer")), accountId },
    isFunded: funded && funded === "yes",
  }
  const part = pageOf(query("page"))
  const amount = amountIn(staff.language)
  const { rows, hasMore } = cutPage(await listAllBatches(trx, filter, part))
  return {
    batches: rows.map(({ netCents, ...batch }) => ({ ...batch, net: amount(netCents) })),
    merchant: accountId && (await findAccountName(trx, accountId)),
    ...{ page: part.page, hasMore },
  }
}
