import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { SelectField, TextField } from "#src/ui/fields.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import type { ExportKind } from "../export.ts"
import type { ExportRecord } from "../queries.ts"
import { ExportList } from "./export-list.tsx"

type ExportsPageProps = {
  exports: ExportRecord[]
  kinds: ExportKind[]
  usual: { from: string; to: string }
  draft: Draft
  now: Date
}

export function ExportsPage(props: ExportsPageProps) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("exports.title")}
      intro={t("exports.intro")}
      trail={[{ label: t("figures.title"), href: paths.dashboard(locale) }]}
    >
      <Section title={t("exports.new")}>
        <ExportForm {...props} />
      </Section>
      <ExportList exports={props.exports} now={props.now} />
    </Page>
  )
}

function ExportForm(props: ExportsPageProps) {
  const { t, locale } = useI18n()
  const { draft, usual } = props
  const options = props.kinds.map((kind) => ({ value: kind, label: t(`exports.kinds.${kind}`) }))
  const day = (name: "from" | "to") => (
    <TextField
      name={name}
      label={t(`exports.${name}`)}
      type="date"
      value={usual[name]}
      draft={draft}
      required
      dir="ltr"
    />
  )
  return (
    <form method="post" action={paths.exports(locale)} class="stack">
      <SelectField name="kind" label={t("exports.kind")} options={options} draft={draft} required />
      <div class="grid gap-4 sm:grid-cols-2">
        {day("from")}
        {day("to")}
      </div>
      <button type="submit" class="btn justify-self-start">
        {t("exports.ask")}
      </button>
    </form>
  )
}
