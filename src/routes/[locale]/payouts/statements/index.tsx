import { readFile } from "node:fs/promises"
import { can } from "#src/accounts/abilities.ts"
import { listStatements } from "#src/bank-statements/queries.ts"
import { maxStatementBytes, receiveStatement } from "#src/bank-statements/receive-statement.ts"
import { StatementsPage } from "#src/bank-statements/views/statements-page.tsx"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("view_money", async ({ trx, actor, answer, i }) => {
  const statements = await listStatements(trx, actor.accountId)
  const mayPay = can(actor.role, "pay")

  return answer.page(i.t("payouts.statements.title"), () => <StatementsPage {...{ statements, mayPay }} />)
})

export const POST = asMerchant("pay", async ({ trx, actor, form, answer, locale, i }) => {
  const file = form.files.find(({ field }) => field === "file")
  const fits = file && !file.tooLarge && file.bytes <= maxStatementBytes
  const bytes = fits ? await readFile(file.path) : null
  const receipt = bytes
    ? await receiveStatement(trx, actor, { name: file?.name ?? "", bytes })
    : { ok: false as const, reason: file ? ("file_too_large" as const) : ("empty_file" as const) }
  if (receipt.ok) return answer.redirect(paths.bankStatement(locale, receipt.value.id))

  const statements = await listStatements(trx, actor.accountId)
  const problem = `payouts.statements.refused.${receipt.reason}` as const
  return answer.invalid(i.t("payouts.statements.title"), () => <StatementsPage {...{ statements, problem }} mayPay />)
})
