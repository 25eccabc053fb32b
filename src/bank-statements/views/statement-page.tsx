import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import type { OpenedStatement } from "../open-statement.ts"
import { isReadable } from "../reading.ts"
import { linesOf, othersOf } from "../shown-lines.ts"
import { ReadingSection } from "./reading-section.tsx"
import { StatementLines } from "./statement-lines.tsx"

type Props = { opened: OpenedStatement; mayPay: boolean }

/** How a bank's file is read, what it would change, and once applied what became of each line. */
export function StatementPage(props: Props) {
  const { t, locale } = useI18n()
  const { statement } = props.opened
  return (
    <Page
      title={statement.name || t("payouts.statements.unnamed")}
      trail={[
        { label: t("payouts.title"), href: paths.payouts(locale) },
        { label: t("payouts.statements.title"), href: paths.bankStatements(locale) },
      ]}
    >
      <Show when={statement.report} fallback={<Preview {...props} />}>
        {(report) => (
          <Section title={t("payouts.statements.report")}>
            <StatementLines lines={report().lines} />
          </Section>
        )}
      </Show>
      <Show when={othersOf(props.opened) > 0}>
        <p class="hint">{t("payouts.statements.others", { count: othersOf(props.opened) })}</p>
      </Show>
    </Page>
  )
}

function Preview(props: Props) {
  const { t, locale } = useI18n()
  const { statement, reading, matched } = props.opened
  const isUnclear = reading !== null && !isReadable(reading)
  return (
    <>
      <Show when={props.mayPay && reading}>
        {(known) => <ReadingSection statement={statement} reading={known()} />}
      </Show>
      <Show when={!isUnclear}>
        <Section title={t("payouts.statements.preview")}>
          <StatementLines lines={linesOf(props.opened)} />
          <Show when={props.mayPay && matched.length > 0}>
            <form method="post" action={paths.bankStatementApplication(locale, statement.id)}>
              <p class="hint pb-2">{t("payouts.statements.apply_meaning")}</p>
              <button type="submit" class="btn">
                {t("payouts.statements.apply", { count: matched.length })}
              </button>
            </form>
          </Show>
        </Section>
      </Show>
    </>
  )
}
