import { Show } from "solid-js"
import type { ExplainedCommission } from "#src/commissions/reading-queries.ts"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { When } from "#src/ui/values.tsx"
import { Fact } from "./commission-facts.tsx"

/** Which click, code or earlier order brought this one. */
export function CommissionOrigin(props: { commission: ExplainedCommission }) {
  const { t, locale } = useI18n()
  const { commission } = props
  const program = inReadersLanguage({ fr: commission.programFr, ar: commission.programAr }, locale)
  return (
    <dl class="grid gap-3 sm:grid-cols-2">
      <Fact label={t("commissions.because")}>{t(`commissions.origin.${commission.reason}`)}</Fact>
      <Fact label={t("commissions.program")}>
        <bdi lang={program?.lang}>{program?.text}</bdi>
      </Fact>
      <Show when={commission.promoCode}>
        <Fact label={t("commissions.promo_code")}>
          <bdi>{commission.promoCode}</bdi>
        </Fact>
      </Show>
      <Show when={commission.linkCode}>
        <Fact label={t("commissions.link")}>
          <bdi dir="ltr">/t/{commission.linkCode}</bdi>
          <Show when={commission.subId}>
            {" "}
            (<bdi>{commission.subId}</bdi>)
          </Show>
        </Fact>
      </Show>
      <Show when={commission.reason !== "promo_code" && commission.touchedAt}>
        {(at) => (
          <Fact label={t(commission.reason === "click" ? "commissions.clicked_at" : "commissions.touched_at")}>
            <When at={at()} />
          </Fact>
        )}
      </Show>
      <Show when={commission.clickId}>
        <Fact label={t("commissions.click_id")}>
          <bdi dir="ltr" class="text-xs font-mono break-all">
            {commission.clickId}
          </bdi>
        </Fact>
      </Show>
      <Show when={commission.reviewFlaggedAt}>
        <p class="notice notice-warn sm:col-span-2">{t("commissions.flagged")}</p>
      </Show>
    </dl>
  )
}
