import { type Draft, emptyDraft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { paths } from "#src/paths.ts"
import { changeRewards } from "#src/programs/change-rewards.ts"
import { listProductNames } from "#src/programs/discover-queries.ts"
import { findProgram, listRewardProducts } from "#src/programs/queries.ts"
import { parseRewardForm, redrawnRewardRows } from "#src/programs/reward-form.ts"
import { listSchedules } from "#src/programs/reward-queries.ts"
import { standingRewards } from "#src/programs/standing-rewards.ts"
import { ProgramRewardsPage } from "#src/programs/views/program-rewards-page.tsx"
import { RewardRows } from "#src/programs/views/reward-rows.tsx"
import { asMerchant } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

async function readOffer({ trx, actor, id, now }: MemberContext) {
  const program = await findProgram(trx, actor.accountId, id("program"))
  const schedules = (await listSchedules(trx, [program.id])).get(program.id) ?? []
  const { current, coming } = standingRewards(schedules, now)
  const rules = coming?.rules ?? current
  // A rule may name a product that was archived since: it stays among the choices, or its row would change silently.
  const named = rules.flatMap((rule) => rule.productId ?? [])
  const offered = await listRewardProducts(trx, actor.accountId)
  const kept = await listProductNames(trx, named)
  const others = offered.filter((product) => !named.includes(product.id))
  return { program, products: [...kept, ...others], rules }
}

export const GET = asMerchant("manage_programs", async (context) => {
  const offer = await readOffer(context)

  return context.answer.page(context.i.t("programs.rewards_page.title"), () => (
    <ProgramRewardsPage {...offer} draft={emptyDraft} />
  ))
})

export const POST = asMerchant("manage_programs", async (context) => {
  const { trx, actor, form, locale, i, now, answer } = context
  const offer = await readOffer(context)
  const title = i.t("programs.rewards_page.title")
  const page = (draft: Draft) => () => <ProgramRewardsPage {...offer} draft={draft} />
  const action = paths.programRewards(locale, offer.program.id)

  const redrawn = redrawnRewardRows(form)
  if (redrawn) {
    const rows = () => <RewardRows {...offer} action={action} draft={redrawn} />
    return answer.partial ? answer.fragment(rows) : answer.page(title, page(redrawn))
  }
  const rules = parseRewardForm(form, offer.products)
  if (!rules.ok) return answer.invalid(title, page(rules.draft))

  const to = paths.program(locale, offer.program.id)
  const changed = await changeRewards(trx, actor, { programId: offer.program.id, rules: rules.value }, now)
  if (!changed.ok) return answer.refused(`programs.refused.${changed.reason}`, to)
  const date = formatDate(changed.value.effectiveAt, locale, "day")
  return changed.value.isLowered
    ? answer.done("programs.done.rewards_later", to, { date })
    : answer.done("programs.done.rewards_now", to)
})
