import { Match, Show, Switch } from "solid-js"
import { isReadable } from "#src/catalog-imports/columns.ts"
import type { PlannedLine } from "#src/catalog-imports/plan-catalog.ts"
import type { CatalogImport } from "#src/catalog-imports/queries.ts"
import type { CategoryGroup } from "#src/categories/category.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { ImportPreview } from "./import-preview.tsx"
import { LineTable } from "./line-table.tsx"
import { MappingForm } from "./mapping-form.tsx"
import { OutcomeCounts } from "./outcome-counts.tsx"

export type ImportView = { file: CatalogImport; plan: PlannedLine[] | null; categories: CategoryGroup[] }

/** One file: how it is read, what it would change, and once applied what became of its lines. */
export function ImportPage(props: { view: ImportView }) {
  const { t, locale } = useI18n()
  const { file, plan } = props.view
  return (
    <Page
      title={file.name}
      intro={t("catalog_imports.lines", { count: file.lineCount })}
      trail={[
        { label: t("products.title"), href: paths.products(locale) },
        { label: t("catalog_imports.title"), href: paths.catalogImports(locale) },
      ]}
    >
      <Switch>
        <Match when={file.appliedAt}>
          <AppliedSection file={file} />
        </Match>
        <Match when={file.requestedAt}>
          <UnderWaySection file={file} />
        </Match>
        <Match when={true}>
          <MappingForm view={props.view} isOpen={!isReadable(file.mapping)} />
          <Show when={plan}>{(lines) => <ImportPreview importId={file.id} lines={lines()} />}</Show>
        </Match>
      </Switch>
    </Page>
  )
}

function AppliedSection(props: { file: CatalogImport }) {
  const { t, locale } = useI18n()
  const refused = props.file.refusals.map((line) => ({ ...line, outcome: "refused" as const }))
  return (
    <Section
      title={t("catalog_imports.applied")}
      actions={
        <a class="btn" href={paths.products(locale)}>
          {t("catalog_imports.to_products")}
        </a>
      }
    >
      <OutcomeCounts counts={props.file.counts} />
      <p class="hint">{t("catalog_imports.drafts_note")}</p>
      <LineTable lines={refused} />
    </Section>
  )
}

function UnderWaySection(props: { file: CatalogImport }) {
  const { t, locale } = useI18n()
  const { id, done, lineCount } = props.file
  const address = paths.catalogImport(locale, id)
  return (
    <div id="progress" hx-get={address} hx-trigger="load delay:2s" hx-select="#main > *" hx-target="#main">
      <Section title={t("catalog_imports.standing.under_way")}>
        <p role="status">{t("catalog_imports.progress", { done, all: lineCount })}</p>
        <progress value={done} max={lineCount} class="w-full" aria-label={t("catalog_imports.standing.under_way")} />
        <p>
          <a class="btn-quiet" href={address}>
            {t("catalog_imports.refresh")}
          </a>
        </p>
      </Section>
    </div>
  )
}
