import { readFile } from "node:fs/promises"
import { listImports } from "#src/catalog-imports/queries.ts"
import { maxFileBytes, receiveCatalog } from "#src/catalog-imports/receive-catalog.ts"
import { ImportsPage } from "#src/catalog-imports/views/imports-page.tsx"
import { paths } from "#src/paths.ts"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_catalogue", async ({ trx, actor, answer, i }) => {
  const imports = await listImports(trx, actor.accountId)

  return answer.page(i.t("catalog_imports.title"), () => <ImportsPage imports={imports} />)
})

export const POST = asMerchant("manage_catalogue", async ({ trx, actor, form, answer, locale, now, i }) => {
  const file = form.files.find(({ field }) => field === "file")
  const isReceived = file && !file.tooLarge && file.bytes <= maxFileBytes
  const bytes = isReceived ? await readFile(file.path) : null
  const receipt = bytes
    ? await receiveCatalog(trx, actor, { name: file?.name ?? "", bytes }, now)
    : { ok: false as const, reason: file ? ("file_too_large" as const) : ("empty_file" as const) }
  if (receipt.ok) return answer.redirect(paths.catalogImport(locale, receipt.value.importId))

  const imports = await listImports(trx, actor.accountId)
  const problem = `catalog_imports.refused.${receipt.reason}` as const
  return answer.invalid(i.t("catalog_imports.title"), () => <ImportsPage imports={imports} problem={problem} />)
})
