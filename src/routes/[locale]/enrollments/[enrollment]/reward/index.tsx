import { findInboxRow } from "#src/enrollments/inbox-queries.ts"
import { type Draft, draftWith, emptyDraft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { paths } from "#src/paths.ts"
import { changeOwnReward } from "#src/programs/change-own-reward.ts"
import { listProductNames } from "#src/programs/discover-queries.ts"
import { readOwnRewards } from "#src/programs/read-own-rewards.ts"
import { readProgramRewards } from "#src/programs/read-program-rewards.ts"
import { parseRewardValue } from "#src/programs/reward-value-form.ts"
import { OwnRewardPage } from "#src/programs/views/own-reward-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

async function readPage({ trx, actor, id, now, i }: MemberContext, draft: Draft) {
  const place = await findInboxRow(trx, actor.accountId, id("enrollment"))
  const program = await readProgramRewards(trx, place.programId, now)
  const own = await readOwnRewards(trx, place, program, now)
  const rules = [...program.current, ...(own?.current ?? []), ...(own?.coming?.rules ?? [])]
  const named = rules.flatMap((rule) => rule.productId ?? [])
  const products = await listProductNames(trx, named)
  const mayEnd = own !== null && own.coming === null
  const title = i.t("programs.own_reward.title", { influencer: isolated(place.influencerName) })
  return { title, view: () => <OwnRewardPage {...{ place, program, own, mayEnd, products, draft }} /> }
}

export const GET = asMerchant("manage_programs", async (context) => {
  const { title, view } = await readPage(context, emptyDraft)
  return context.answer.page(title, view)
})

export const POST = asMerchant("manage_programs", async (context) => {
  const { trx, actor, id, form, now, locale, answer } = context
  const parsed = parseRewardValue(form)
  const draft = parsed.ok ? draftWith(form, { rewardValue: "forms.required" }) : parsed.draft
  const again = async (wrong: Draft) => {
    const { title, view } = await readPage(context, wrong)
    return answer.invalid(title, view)
  }
  if (!parsed.ok || !parsed.value) return again(draft)

  const change = await changeOwnReward(trx, actor, { enrollmentId: id("enrollment"), reward: parsed.value }, now)
  if (!change.ok) return again(draftWith(form, { rewardValue: `programs.own_reward.refused.${change.reason}` }))
  const done = change.value.isLowered ? "programs.own_reward.done_lowered" : "programs.own_reward.done"
  const date = formatDate(change.value.effectiveAt, locale, "day")
  return answer.done(done, paths.enrollmentReward(locale, id("enrollment")), { date })
})
