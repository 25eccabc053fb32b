import { can } from "#src/accounts/abilities.ts"
import { readBudget } from "#src/budgets/read-budget.ts"
import { countByStatus } from "#src/enrollments/inbox-queries.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { readPayerChoice } from "#src/payer-contracts/read-payer-choice.ts"
import { listProductNames } from "#src/programs/discover-queries.ts"
import { findProgram, listRewardProducts } from "#src/programs/queries.ts"
import { listSchedules } from "#src/programs/reward-queries.ts"
import { standingRewards } from "#src/programs/standing-rewards.ts"
import { ProgramPage } from "#src/programs/views/program-page.tsx"
import { verificationStanding } from "#src/verifications/verification-standing.ts"
import { asMerchant } from "#src/web/as-member.ts"

const exampleCount = 8

export const GET = asMerchant("view", async ({ trx, actor, id, locale, now, answer }) => {
  const program = await findProgram(trx, actor.accountId, id("program"))
  const schedules = (await listSchedules(trx, [program.id])).get(program.id) ?? []
  const rewards = standingRewards(schedules, now)
  const named = [...rewards.current, ...(rewards.coming?.rules ?? [])].flatMap((rule) => rule.productId ?? [])
  const products = await listProductNames(trx, named)
  const offered = await listRewardProducts(trx, actor.accountId)
  const examples = offered.filter((product) => product.publishedAt).slice(0, exampleCount)
  const statuses = await countByStatus(trx, actor.accountId, program.id)
  const counts = { approved: statuses.get("approved") ?? 0, pending: statuses.get("pending") ?? 0 }
  const { isVerified } = await verificationStanding(trx, actor.accountId, now)
  const meters = can(actor.role, "view_money") ? await readBudget(trx, actor.accountId, program.id, now) : null
  const payerChoice = await readPayerChoice(trx, actor.accountId, program)
  const mayEdit = can(actor.role, "manage_programs")

  return answer.page(nameIn(program, locale), () => (
    <ProgramPage {...{ program, rewards, products, examples, counts, meters, isVerified, mayEdit, payerChoice }} />
  ))
})
