import type { ImportSummary } from "#src/catalog-imports/queries.ts"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { FileForm } from "#src/ui/file-form.tsx"
import { Page } from "#src/ui/page.tsx"
import { ReceivedFiles, standingOf } from "#src/ui/received-files.tsx"

export function ImportsPage(props: { imports: ImportSummary[]; problem?: Key }) {
  const { t, locale } = useI18n()
  const files = props.imports.map((file) => ({
    href: paths.catalogImport(locale, file.id),
    name: file.name,
    at: file.createdAt,
    isApplied: file.appliedAt !== null,
    lines: t("catalog_imports.lines", { count: file.lineCount }),
    standing: t(`catalog_imports.standing.${standingOf(file)}`),
  }))
  return (
    <Page
      title={t("catalog_imports.title")}
      intro={t("catalog_imports.intro")}
      trail={[{ label: t("products.title"), href: paths.products(locale) }]}
      actions={
        <a class="btn-quiet" href={paths.catalogModel(locale)} download="">
          {t("catalog_imports.model")}
        </a>
      }
    >
      <FileForm
        action={paths.catalogImports(locale)}
        label={t("catalog_imports.file")}
        hint={t("catalog_imports.file_hint")}
        accept=".csv,.txt,text/csv,text/plain"
        submit={t("catalog_imports.read")}
        problem={props.problem}
      />
      <ReceivedFiles title={t("catalog_imports.recent")} files={files} />
    </Page>
  )
}
