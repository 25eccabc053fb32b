import { Show } from "solid-js"
import type { ExplainedCommission, Side } from "#src/commissions/reading-queries.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { WriteButton } from "#src/messages/views/write-button.tsx"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { CommissionFacts } from "./commission-facts.tsx"
import { CommissionHistory } from "./commission-history.tsx"
import { CommissionLines } from "./commission-lines.tsx"
import { CommissionOrigin } from "./commission-origin.tsx"

/** The dispute about it, or whether its influencer may open one. */
type Dispute = { id: string | null; mayContest: boolean }

/** A commission that explains itself, to the one who earns it as to the one who owes it. */
export function CommissionPage(props: { commission: ExplainedCommission; side: Side; dispute: Dispute }) {
  const { t, locale } = useI18n()
  const { commission, side } = props
  const other = side === "merchant" ? commission.influencerName : commission.merchantName
  return (
    <Page
      title={t("commissions.one_on", { date: formatDate(commission.placedAt, locale, "day") })}
      trail={[{ label: t("commissions.title"), href: paths.commissions(locale) }]}
      intro={other}
      actions={
        <>
          <Show when={commission.conversionId}>{(sale) => <WriteButton about="order" id={sale()} />}</Show>
          <Show when={side === "merchant" && commission.orderId}>
            {(order) => (
              <a class="btn-quiet" href={paths.order(locale, order())}>
                {t("commissions.see_order")}
              </a>
            )}
          </Show>
          <Show when={props.dispute.id}>
            {(id) => (
              <a class="btn-quiet" href={paths.dispute(locale, id())}>
                {t("disputes.see")}
              </a>
            )}
          </Show>
          <Show when={props.dispute.mayContest}>
            <a class="btn-quiet" href={paths.newDispute(locale, { commission: commission.id })}>
              {t("disputes.contest")}
            </a>
          </Show>
        </>
      }
    >
      <Section title={t("commissions.standing")}>
        <CommissionFacts commission={commission} />
      </Section>
      <Section title={t("commissions.why")}>
        <CommissionOrigin commission={commission} />
      </Section>
      <Show when={!commission.disputeId}>
        <Section title={t("commissions.computation")}>
          <CommissionLines commission={commission} />
        </Section>
      </Show>
      <Section title={t("commissions.history")}>
        <CommissionHistory commission={commission} />
      </Section>
    </Page>
  )
}
