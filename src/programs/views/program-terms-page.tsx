import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import type { Program } from "../queries.ts"
import { ProgramForm } from "./program-form.tsx"

export function ProgramTermsPage(props: { program: Program; draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("programs.form.edit_title")}
      trail={[
        { label: t("programs.title"), href: paths.programs(locale) },
        { label: nameIn(props.program, locale), href: paths.program(locale, props.program.id) },
      ]}
      narrow
    >
      <ProgramForm
        action={paths.programTerms(locale, props.program.id)}
        draft={props.draft}
        program={props.program}
        submit={t("programs.form.save")}
      />
    </Page>
  )
}
