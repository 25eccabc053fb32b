import { Match, Show, Switch } from "solid-js"
import { isReadable } from "#src/carrier-imports/columns.ts"
import type { OpenImport } from "#src/carrier-imports/open-import.ts"
import type { ReportLine } from "#src/carrier-imports/report-queries.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { ImportPreview } from "./import-preview.tsx"
import { ReadingForm } from "./reading-form.tsx"
import { ReportLines } from "./report-lines.tsx"

export type ImportView = OpenImport & { report: ReportLine[] }

/** One file: how it is read, what it would change, and once applied what became of each line. */
export function ImportPage(props: { view: ImportView }) {
  const { t, locale } = useI18n()
  const { file, text, plan } = props.view
  return (
    <Page
      title={file.fileName}
      intro={`${t("carrier_imports.lines", { count: file.lineCount })} · ${file.encoding}`}
      trail={[
        { label: t("orders.title"), href: paths.orders(locale) },
        { label: t("carrier_imports.title"), href: paths.carrierImports(locale) },
      ]}
    >
      <Switch>
        <Match when={file.appliedAt}>
          <AppliedSection view={props.view} />
        </Match>
        <Match when={file.requestedAt}>
          <UnderWaySection view={props.view} />
        </Match>
        <Match when={text === null}>
          <p class="notice notice-warn">{t("carrier_imports.refused.file_forgotten")}</p>
        </Match>
        <Match when={text !== null && text}>
          {(known) => (
            <>
              <ReadingForm file={file} text={known()} />
              <Show when={plan && isReadable(file.columns) && plan}>
                {(changes) => <ImportPreview importId={file.id} plan={changes()} />}
              </Show>
            </>
          )}
        </Match>
      </Switch>
    </Page>
  )
}

function AppliedSection(props: { view: ImportView }) {
  const { t, locale } = useI18n()
  const { file, report } = props.view
  const changed = report.filter(({ outcome }) => outcome === "changed").length
  return (
    <Section
      title={t("carrier_imports.applied", { count: changed })}
      actions={
        <a class="btn-quiet" href={paths.carrierImportReport(locale, file.id)} download="">
          {t("carrier_imports.download")}
        </a>
      }
    >
      <ReportLines lines={report.filter(({ outcome, amountDiffers }) => outcome !== "changed" || amountDiffers)} />
    </Section>
  )
}

function UnderWaySection(props: { view: ImportView }) {
  const { t, locale } = useI18n()
  const { file, report } = props.view
  return (
    <Section title={t("carrier_imports.standing.under_way")}>
      <p>{t("carrier_imports.progress", { done: report.length, all: file.lineCount })}</p>
      <progress
        value={report.length}
        max={file.lineCount}
        class="w-full"
        aria-label={t("carrier_imports.standing.under_way")}
      />
      <p>
        <a class="btn" href={paths.carrierImport(locale, file.id)}>
          {t("carrier_imports.refresh")}
        </a>
      </p>
    </Section>
  )
}
