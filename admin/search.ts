import { searchAccounts } from "#src/account-search/search-accounts.ts"
import { platformAccountId } from "#src/accounts/actor.ts"
import { actorOf } from "./staff-admin.ts"
import { staffRoute } from "./web/staff-route.ts"

const longest = 200

/** Posted, so that what is looked for (a phone, an identity number) stands in no address and no log. */
export const search = staffRoute("see_accounts", async ({ staff, body, inAllAccounts }) => {
  const { text } = Object(await body()) as { text?: unknown }
  const sought = typeof text === "string" ? text.slice(0, longest) : ""
  return inAllAccounts((trx) => searchAccounts(trx, actorOf(staff, platformAccountId), sought))
})
