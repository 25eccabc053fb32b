import { For, Show } from "solid-js"
import { displayPhone } from "#src/customers/phone.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import type { Offer } from "./product-page.tsx"

/** Who sells, as law 31-08 art. 29 wants it said, and how to change one's mind. */
export function SellerSection(props: { offer: Offer }) {
  const { t, locale } = useI18n()
  const { notice, merchant } = props.offer
  return (
    <section class="card stack gap-3">
      <h2 class="section-title">{t("checkout.seller")}</h2>
      <Show when={notice} fallback={<bdi class="font-semibold">{merchant.name}</bdi>}>
        {(seller) => (
          <dl class="stack gap-1 text-sm">
            <For each={facts(seller(), { t, locale })}>
              {([label, value]) => (
                <div class="flex flex-wrap gap-x-2">
                  <dt class="text-ink-500">{label}</dt>
                  <dd>
                    <bdi>{value}</bdi>
                  </dd>
                </div>
              )}
            </For>
          </dl>
        )}
      </Show>
      <h3 class="font-bold">{t("checkout.withdrawal")}</h3>
      <p class="text-sm">{t("checkout.withdrawal_text")}</p>
      <p class="text-sm">
        <a class="link" href={paths.terms(locale)}>
          {t("site.terms")}
        </a>
        {" · "}
        <a class="link" href={paths.privacy(locale)}>
          {t("site.privacy")}
        </a>
      </p>
    </section>
  )
}

type Notice = NonNullable<Offer["notice"]>

function facts(seller: Notice, { t, locale }: Pick<ReturnType<typeof useI18n>, "t" | "locale">): [string, string][] {
  const form = seller.legalForm as "company" | "auto_entrepreneur" | "cooperative" | "individual"
  const rc = seller.rcNumber && [seller.rcNumber, seller.rcCity].filter(Boolean).join(" · ")
  const said: [string, string | null][] = [
    [t("checkout.seller_name"), `${seller.legalName} (${t(`settings.notice.form.${form}`)})`],
    [t("checkout.seller_address"), `${seller.address}, ${seller.city}`],
    [t("checkout.seller_phone"), displayPhone(seller.phone)],
    [t("checkout.seller_email"), seller.email],
    [t("checkout.seller_rc"), rc],
    [t("checkout.seller_ice"), seller.ice],
    [t("checkout.seller_tax"), seller.taxId],
    [t("checkout.seller_capital"), seller.capitalCents === null ? null : formatMoney(seller.capitalCents, locale)],
  ]
  return said.filter((fact): fact is [string, string] => Boolean(fact[1]))
}
