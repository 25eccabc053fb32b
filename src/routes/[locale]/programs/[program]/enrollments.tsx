import { can } from "#src/accounts/abilities.ts"
import { enrollmentStatuses } from "#src/enrollments/enrollment.ts"
import { readInbox } from "#src/enrollments/read-inbox.ts"
import { InboxPage } from "#src/enrollments/views/inbox-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"
import { askedPage, keyPage, pageAddress } from "#src/web/key-page.ts"

const size = 30

export const GET = asMerchant("view", async ({ trx, actor, id, query, url, i, answer }) => {
  const status = enrollmentStatuses.find((known) => known === query("status")) ?? null
  const asked = askedPage(query)
  const inbox = await readInbox(trx, actor.accountId, { programId: id("program"), status, ...asked, size })
  const page = keyPage(inbox.rows, size, asked)
  const newer = pageAddress(url, "after", page.newer)
  const older = pageAddress(url, "before", page.older)
  const mayDecide = can(actor.role, "manage_enrollments")

  return answer.page(i.t("enrollments.inbox.title"), () => (
    <InboxPage {...inbox} rows={page.rows} {...{ status, newer, older, mayDecide }} />
  ))
})
