import { For, Show } from "solid-js"
import type { ImportSummary } from "#src/carrier-imports/queries.ts"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { FileForm } from "#src/ui/file-form.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"

export function ImportsPage(props: { imports: ImportSummary[]; problem?: Key }) {
  const { t, locale } = useI18n()
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
      <Show when={props.imports.length > 0}>
        <Section title={t("carrier_imports.recent")}>
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
  const { id, fileName, lineCount, createdAt, appliedAt, requestedAt } = props.file
  const standing = appliedAt ? "applied" : requestedAt ? "under_way" : "waiting"
  return (
    <li class="flex flex-wrap gap-x-4 gap-y-1 items-center justify-between">
      <a class="link break-all" href={paths.carrierImport(locale, id)}>
        <bdi>{fileName}</bdi>
      </a>
      <span class="text-sm">
        {t("carrier_imports.lines", { count: lineCount })} · <When at={createdAt} />{" "}
        <span class={`badge ${appliedAt ? "badge-good" : "badge-warn"}`}>
          {t(`carrier_imports.standing.${standing}`)}
        </span>
      </span>
    </li>
  )
}
