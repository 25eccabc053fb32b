import { For, Show } from "solid-js"
import type { ImportSummary } from "#src/catalog-imports/queries.ts"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { FileForm } from "#src/ui/file-form.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"

export function ImportsPage(props: { imports: ImportSummary[]; problem?: Key }) {
  const { t, locale } = useI18n()
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
      <Show when={props.imports.length > 0}>
        <Section title={t("catalog_imports.recent")}>
          <ul class="stack gap-3">
            <For each={props.imports}>{(file) => <ImportRow file={file} />}</For>
          </ul>
        </Section>
      </Show>
    </Page>
  )
}

function ImportRow(props: { file: ImportSummary }) {
  const { t, locale } = useI18n()
  const { id, name, lineCount, createdAt, appliedAt, requestedAt } = props.file
  const standing = appliedAt ? "applied" : requestedAt ? "under_way" : "waiting"
  return (
    <li class="flex flex-wrap gap-x-4 gap-y-1 items-center justify-between">
      <a class="link break-all" href={paths.catalogImport(locale, id)}>
        <bdi>{name}</bdi>
      </a>
      <span class="text-sm">
        {t("catalog_imports.lines", { count: lineCount })} · <When at={createdAt} />{" "}
        <span class={`badge ${appliedAt ? "badge-good" : "badge-warn"}`}>
          {t(`catalog_imports.standing.${standing}`)}
        </span>
      </span>
    </li>
  )
}
