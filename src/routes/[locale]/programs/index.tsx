import { can } from "#src/accounts/abilities.ts"
import type { Draft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { createProgram } from "#src/programs/create-program.ts"
import { parseProgramForm } from "#src/programs/program-form.ts"
import { listPrograms, listRewardProducts } from "#src/programs/queries.ts"
import { parseRewardForm, redrawnRewardRows } from "#src/programs/reward-form.ts"
import { NewProgramPage } from "#src/programs/views/new-program-page.tsx"
import { ProgramsPage } from "#src/programs/views/programs-page.tsx"
import { RewardRows } from "#src/programs/views/reward-rows.tsx"
import { listReputations } from "#src/reputation/queries.ts"
import { verificationStanding } from "#src/verifications/verification-standing.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view", async ({ trx, actor, i, now, answer }) => {
  const programs = await listPrograms(trx, actor.accountId)
  const standing = await verificationStanding(trx, actor.accountId, now)
  const reputation = (await listReputations(trx, [actor.accountId])).get(actor.accountId)
  const mayEdit = can(actor.role, "manage_programs")

  return answer.page(i.t("programs.title"), () => <ProgramsPage {...{ programs, standing, reputation, mayEdit }} />)
})

export const POST = asMerchant("manage_programs", async ({ trx, actor, form, locale, i, now, answer }) => {
  const products = await listRewardProducts(trx, actor.accountId)
  const action = paths.programs(locale)
  const page = (draft: Draft) => () => <NewProgramPage draft={draft} products={products} />

  const redrawn = redrawnRewardRows(form)
  if (redrawn) {
    const rows = () => <RewardRows action={action} draft={redrawn} rules={[]} products={products} />
    return answer.partial ? answer.fragment(rows) : answer.page(i.t("programs.form.new_title"), page(redrawn))
  }
  const terms = parseProgramForm(form)
  const rules = parseRewardForm(form, products)
  if (!terms.ok || !rules.ok) {
    const errors = { ...(terms.ok ? {} : terms.draft.errors), ...(rules.ok ? {} : rules.draft.errors) }
    return answer.invalid(i.t("programs.form.new_title"), page({ typed: form.fields(), errors }))
  }
  const created = await createProgram(trx, actor, { terms: terms.value, rules: rules.value }, now)
  return answer.done("programs.done.created", paths.program(locale, created.id))
})
