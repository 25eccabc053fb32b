import { kindsFor } from "#src/exports/export.ts"
import { parseExport } from "#src/exports/export-form.ts"
import { listExports } from "#src/exports/queries.ts"
import { requestExport } from "#src/exports/request-export.ts"
import { ExportList } from "#src/exports/views/export-list.tsx"
import { ExportsPage } from "#src/exports/views/exports-page.tsx"
import { readPeriod, usualPeriod } from "#src/figures/period.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { asMember } from "#src/web/as-member.ts"

export const GET = asMember("export", async ({ trx, account, i, now, answer }) => {
  const exports = await listExports(trx, account.accountId)
  if (answer.partial) return answer.fragment(() => <ExportList exports={exports} now={now} />)

  const { period: usual } = readPeriod({ period: usualPeriod, from: "", to: "" }, now)
  const kinds = kindsFor(account.kind)
  return answer.page(i.t("exports.title"), () => <ExportsPage {...{ exports, kinds, usual, now }} draft={emptyDraft} />)
})

export const POST = asMember("export", async ({ trx, actor, account, form, i, locale, now, answer }) => {
  const kinds = kindsFor(account.kind)
  const asked = parseExport(form, kinds, now)
  if (!asked.ok) {
    const exports = await listExports(trx, account.accountId)
    const { period: usual } = readPeriod({ period: usualPeriod, from: "", to: "" }, now)
    return answer.invalid(i.t("exports.title"), () => (
      <ExportsPage {...{ exports, kinds, usual, now }} draft={asked.draft} />
    ))
  }

  const request = await requestExport(trx, actor, { ...asked.value, locale }, now)
  return request.ok
    ? answer.done("exports.asked", paths.exports(locale))
    : answer.refused(`exports.refused.${request.reason}`, paths.exports(locale))
})
