import { workInAccount } from "#src/accounts/own-sessions.ts"
import { NotFound } from "#src/errors.ts"
import { paths } from "#src/paths.ts"
import { asUser } from "#src/web/as-member.ts"

export const POST = asUser(async ({ db, id, locale, signedIn, answer }) => {
  const membership = signedIn.memberships.find(({ accountId }) => accountId === id("account"))
  if (!membership) throw new NotFound("an account of somebody else's")
  await workInAccount(db, signedIn, membership.accountId)
  return answer.done("accounts.list.entered", paths.dashboard(locale), { account: membership.name })
})
