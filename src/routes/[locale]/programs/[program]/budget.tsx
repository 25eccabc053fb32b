import { parseBudgetForm } from "#src/budgets/budget-form.ts"
import { listBudgets } from "#src/budgets/queries.ts"
import { readBudget } from "#src/budgets/read-budget.ts"
import { setBudget } from "#src/budgets/set-budget.ts"
import { BudgetPage } from "#src/budgets/views/budget-page.tsx"
import { emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { findProgram } from "#src/programs/queries.ts"
import { asMerchant } from "#src/web/as-member.ts"
import type { MemberContext } from "#src/web/visit.ts"

async function readPage({ trx, actor, id, now }: MemberContext) {
  const program = await findProgram(trx, actor.accountId, id("program"))
  const meters = await readBudget(trx, actor.accountId, program.id, now)
  const history = await listBudgets(trx, actor.accountId, program.id)
  return { program, meters, history }
}

export const GET = asMerchant("manage_programs", async (context) => {
  const page = await readPage(context)

  return context.answer.page(context.i.t("budgets.title"), () => <BudgetPage {...page} draft={emptyDraft} />)
})

export const POST = asMerchant("manage_programs", async (context) => {
  const { trx, actor, form, locale, i, now, answer } = context
  const page = await readPage(context)
  const budget = parseBudgetForm(form)
  if (!budget.ok) return answer.invalid(i.t("budgets.title"), () => <BudgetPage {...page} draft={budget.draft} />)

  const outcome = await setBudget(trx, actor, { programId: page.program.id, budget: budget.value }, now)
  return outcome.ok
    ? answer.done("budgets.done", paths.program(locale, page.program.id))
    : answer.refused(`budgets.refused.${outcome.reason}`, paths.programBudget(locale, page.program.id))
})
