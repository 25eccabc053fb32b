import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import type { NamedProduct } from "../reward-sentence.ts"
import { ProgramForm } from "./program-form.tsx"
import { RewardRows } from "./reward-rows.tsx"

export function NewProgramPage(props: { draft: Draft; products: NamedProduct[] }) {
  const { t, locale } = useI18n()
  const action = paths.programs(locale)
  return (
    <Page
      title={t("programs.form.new_title")}
      trail={[{ label: t("programs.title"), href: paths.programs(locale) }]}
      narrow
    >
      <ProgramForm
        action={action}
        draft={props.draft}
        program={null}
        submit={t("programs.form.create")}
        rewards={<RewardRows action={action} draft={props.draft} rules={[]} products={props.products} />}
      />
    </Page>
  )
}
