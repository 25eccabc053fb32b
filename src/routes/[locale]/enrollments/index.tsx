import { can } from "#src/accounts/abilities.ts"
import { findReachedBudgets } from "#src/budgets/find-reached-budgets.ts"
import { enrollmentStatuses } from "#src/enrollments/enrollment.ts"
import { listMine } from "#src/enrollments/queries.ts"
import { readInbox } from "#src/enrollments/read-inbox.ts"
import { InboxPage } from "#src/enrollments/views/inbox-page.tsx"
import { MyProgramsPage } from "#src/enrollments/views/my-programs-page.tsx"
import { readMerchantStandings } from "#src/reputation/merchant-standings.ts"
import { asMember } from "#src/web/as-member.ts"
import { askedPage, keyPage, pageAddress } from "#src/web/key-page.ts"
import type { MemberContext } from "#src/web/visit.ts"

const size = 30

/** A merchant reads what it received, an influencer what became of what they sent. */
export const GET = asMember("view", (context) =>
  context.account.kind === "merchant" ? received(context) : mine(context),
)

async function received({ trx, actor, query, url, i, answer }: MemberContext) {
  const status = enrollmentStatuses.find((known) => known === query("status")) ?? null
  const asked = askedPage(query)
  const inbox = await readInbox(trx, actor.accountId, { programId: null, status, ...asked, size })
  const page = keyPage(inbox.rows, size, asked)
  const newer = pageAddress(url, "after", page.newer)
  const older = pageAddress(url, "before", page.older)
  const mayDecide = can(actor.role, "manage_enrollments")

  return answer.page(i.t("enrollments.inbox.title"), () => (
    <InboxPage {...inbox} rows={page.rows} {...{ status, newer, older, mayDecide }} />
  ))
}

async function mine({ trx, actor, now, i, answer }: MemberContext) {
  const enrollments = await listMine(trx, actor.accountId)
  const merchantIds = enrollments.map((enrollment) => enrollment.merchantAccountId)
  const standings = await readMerchantStandings(trx, merchantIds)
  const programIds = enrollments.map((enrollment) => enrollment.programId)
  const reached = await findReachedBudgets(trx, programIds, now)
  const mayPromote = can(actor.role, "promote")

  return answer.page(i.t("enrollments.mine.title"), () => (
    <MyProgramsPage {...{ enrollments, standings, reached, mayPromote }} />
  ))
}
