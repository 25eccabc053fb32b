import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { RetentionTable } from "#src/retention/views/retention-table.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import type { ErasureReport } from "../erasure.ts"
import { erasedSentences } from "../report-sentences.ts"

/** For somebody who has left: what was done, or that it is still being done. */
export function ErasureReportPage(props: { report: ErasureReport | null }) {
  const { t } = useI18n()
  return (
    <Page title={t("personal_data.report.title")} narrow>
      <Show
        when={props.report}
        fallback={
          <p class="notice notice-good" role="status">
            {t("personal_data.report.under_way")}
          </p>
        }
      >
        {(report) => <Report report={report()} />}
      </Show>
    </Page>
  )
}

function Report(props: { report: ErasureReport }) {
  const i = useI18n()
  const { closedCount, leftCount } = props.report
  return (
    <>
      <Section title={i.t("personal_data.report.erased")}>
        <ul class="grid gap-2 ps-5 list-disc">
          <For each={erasedSentences(i, props.report)}>{(sentence) => <li>{sentence}</li>}</For>
        </ul>
        <Show when={closedCount > 0}>
          <p>{i.t("personal_data.report.closed", { count: closedCount })}</p>
        </Show>
        <Show when={leftCount > 0}>
          <p>{i.t("personal_data.report.left", { count: leftCount })}</p>
        </Show>
      </Section>
      <section class="stack gap-3">
        <h2 class="section-title">{i.t("personal_data.report.kept")}</h2>
        <RetentionTable rules={props.report.kept} />
      </section>
      <p class="hint">{i.t("personal_data.report.address")}</p>
    </>
  )
}
