import { can } from "#src/accounts/abilities.ts"
import { NotFound } from "#src/errors.ts"
import { readDashboard } from "#src/figures/dashboard.ts"
import { listFirstSteps } from "#src/figures/first-steps.ts"
import { readPeriod } from "#src/figures/period.ts"
import { DashboardPage } from "#src/figures/views/dashboard-page.tsx"
import { findPauseNotice } from "#src/receivables/pause-notice.ts"
import { verificationStanding } from "#src/verifications/verification-standing.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("view", async ({ trx, account, i, query, now, answer }) => {
  const { accountId, kind, role } = account
  if (kind === "platform") throw new NotFound("the platform has no dashboard here")

  const reader = { accountId, kind }
  const asked = { period: query("period"), from: query("from"), to: query("to") }
  const { period, problem } = readPeriod(asked, now)
  const dashboard = await readDashboard(trx, reader, period)
  const steps = dashboard.balances.conversions > 0n ? [] : await listFirstSteps(trx, reader)
  const standing = await verificationStanding(trx, accountId, now)
  const pause = kind === "merchant" && can(role, "view_money") ? await findPauseNotice(trx, accountId, now) : null
  const may = { seeMoney: can(role, "view_money"), export: can(role, "export") }

  return answer.page(i.t("figures.title"), () => (
    <DashboardPage {...{ dashboard, kind, steps, standing, pause, problem, may, now }} />
  ))
})
