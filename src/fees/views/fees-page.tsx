import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatRate } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import type { FeeBill } from "../list-fee-bills.ts"
import { BillCard } from "./bill-card.tsx"

type Props = { bills: FeeBill[]; rateBp: number }

export function FeesPage(props: Props) {
  const { t, locale } = useI18n()
  return (
    <Page
      title={t("fees.title")}
      intro={t("fees.intro")}
      trail={[{ label: t("money_papers.title"), href: paths.issuedPapers(locale) }]}
      narrow
    >
      <p class="notice">
        <Show when={props.rateBp > 0} fallback={t("fees.no_rate")}>
          {t("fees.rate", { rate: formatRate(props.rateBp) })}
        </Show>
      </p>
      <Show
        when={props.bills.length > 0}
        fallback={<EmptyState title={t("fees.empty.title")} body={t("fees.empty.body")} />}
      >
        <ul class="stack" aria-label={t("fees.bills")}>
          <For each={props.bills}>{(bill) => <BillCard bill={bill} />}</For>
        </ul>
      </Show>
    </Page>
  )
}
