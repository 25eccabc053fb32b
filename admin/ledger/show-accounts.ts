import type { Trx } from "#db/database.ts"
import { readRows } from "../adapter/read-rows.ts"
import { cutPage, pageOf } from "../finance/page-of.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import { listAccounts } from "./queries.ts"

const longest = 100

/** Accounts of which to open the books. */
export const showAccounts = staffRoute("see_money", (request) =>
  readRows(request.ctx.db)((trx) => accountList(trx, request)),
)

export type AccountList = Awaited<ReturnType<typeof accountList>>

async function accountList(trx: Trx, { query }: StaffRequest) {
  const part = pageOf(query("page"))
  const name = query("name").slice(0, longest).replaceAll("\0", "")
  const { rows, hasMore } = cutPage(await listAccounts(trx, name, part))
  return { accounts: rows, page: part.page, hasMore }
}
