import { emptyDraft } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { editProgram } from "#src/programs/edit-program.ts"
import { parseProgramForm } from "#src/programs/program-form.ts"
import { findProgram } from "#src/programs/queries.ts"
import { ProgramTermsPage } from "#src/programs/views/program-terms-page.tsx"
import { asMerchant } from "#src/web/as-member.ts"

export const GET = asMerchant("manage_programs", async ({ trx, actor, id, i, answer }) => {
  const program = await findProgram(trx, actor.accountId, id("program"))

  return answer.page(i.t("programs.form.edit_title"), () => <ProgramTermsPage program={program} draft={emptyDraft} />)
})

export const POST = asMerchant("manage_programs", async ({ trx, actor, id, form, locale, i, answer }) => {
  const program = await findProgram(trx, actor.accountId, id("program"))
  const terms = parseProgramForm(form)
  if (!terms.ok) {
    return answer.invalid(i.t("programs.form.edit_title"), () => (
      <ProgramTermsPage program={program} draft={terms.draft} />
    ))
  }
  await editProgram(trx, actor, program.id, terms.value)
  return answer.done("programs.done.saved", paths.program(locale, program.id))
})
