import type { ImportSummary } from "#src/carrier-imports/queries.ts"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { FileForm } from "#src/ui/file-form.tsx"
import { Page } from "#src/ui/page.tsx"
import { ReceivedFiles, standingOf } from "#src/ui/received-files.tsx"

export function ImportsPage(props: { imports: ImportSummary[]; problem?: Key }) {
  const { t, locale } = useI18n()
  const files = props.imports.map((file) => ({
    href: paths.carrierImport(locale, file.id),
    name: file.fileName,
    at: file.createdAt,
    isApplied: file.appliedAt !== null,
    lines: t("carrier_imports.lines", { count: file.lineCount }),
    standing: t(`carrier_imports.standing.${standingOf(file)}`),
  }))
  return (
    <Page
      title={t("carrier_imports.title")}
      intro={t("carrier_imports.intro")}
      trail={[{ label: t("orders.title"), href: paths.orders(locale) }]}
    >
      <FileForm
        action={paths.carrierImports(locale)}
        label={t("carrier_imports.file")}
        hint={t("carrier_imports.file_hint")}
        accept=".csv,.txt,text/csv,text/plain"
        submit={t("carrier_imports.read")}
        problem={props.problem}
      />
      <ReceivedFiles title={t("carrier_imports.recent")} files={files} />
    </Page>
  )
}
