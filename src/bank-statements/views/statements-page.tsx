import { For, Show } from "solid-js"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { FileForm } from "#src/ui/file-form.tsx"
import { Page, Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import type { StatementSummary } from "../queries.ts"

type Props = { statements: StatementSummary[]; mayPay: boolean; problem?: Key }

export function StatementsPage(props: Props) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("payouts.statements.title")}
      intro={t("payouts.statements.intro")}
      trail={[{ label: t("payouts.title"), href: paths.payouts(locale) }]}
    >
      <Show when={props.mayPay}>
        <FileForm
          action={paths.bankStatements(locale)}
          label={t("payouts.statements.file")}
          hint={t("payouts.statements.file_hint")}
          accept=".csv,.txt,.xml,text/csv,text/plain,application/xml,text/xml"
          submit={t("payouts.statements.read")}
          problem={props.problem}
        />
      </Show>
      <Show when={props.statements.length > 0}>
        <Section title={t("payouts.statements.received")}>
          <ul class="stack gap-3">
            <For each={props.statements}>{(statement) => <StatementRow statement={statement} />}</For>
          </ul>
        </Section>
      </Show>
    </Page>
  )
}

function StatementRow(props: { statement: StatementSummary }) {
  const { t, locale } = useI18n()
  const { id, name, receivedAt, appliedAt } = props.statement
  return (
    <li class="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 border-b border-sand-100 pb-3 last:border-b-0 last:pb-0">
      <div class="min-w-0">
        <a class="link font-bold break-all" href={paths.bankStatement(locale, id)}>
          <bdi>{name || t("payouts.statements.unnamed")}</bdi>
        </a>
        <p class="hint">
          <When at={receivedAt} />
        </p>
      </div>
      <span class={`badge ${appliedAt ? "badge-good" : "badge-warn"}`}>
        {t(appliedAt ? "payouts.statements.done" : "payouts.statements.waiting")}
      </span>
    </li>
  )
}
