import { For, Show } from "solid-js"
import type { OrderProgressView } from "#src/checkout/follow-hosted-order.ts"
import { displayPhone } from "#src/customers/phone.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import { Money, When } from "#src/ui/values.tsx"
import { ProgressSteps } from "./progress-steps.tsx"

/** Where the order is. Whoever holds the address may read it, so nothing here tells who ordered. */
export function OrderProgressPage(props: { view: OrderProgressView; token: string }) {
  const { t, locale } = useI18n()
  const { order, seller } = props.view
  return (
    <Page title={t("checkout.progress.title", { reference: order.externalId })} narrow>
      <section class="card stack">
        <p class="text-lg font-semibold">{t(`checkout.progress.${order.progress.state}`)}</p>
        <ProgressSteps order={order} />
        <p>
          <a class="btn-quiet" href={paths.orderPage(locale, props.token)}>
            {t("checkout.progress.refresh")}
          </a>
        </p>
      </section>
      <section class="card stack gap-2">
        <h2 class="section-title">{t("checkout.progress.summary")}</h2>
        <ul>
          <For each={order.lines}>
            {(line) => (
              <li>
                {line.quantity} × <bdi>{line.name ?? line.sku}</bdi>
              </li>
            )}
          </For>
        </ul>
        <p>
          {t("checkout.progress.ordered")} <When at={order.placedAt} />
        </p>
        <p class="font-bold">
          {t("checkout.progress.to_pay")} <Money cents={order.totalCents} />
        </p>
      </section>
      <section class="card stack gap-2">
        <h2 class="section-title">{t("checkout.progress.question")}</h2>
        <p>
          <bdi class="font-semibold">{seller.name}</bdi>
        </p>
        <div class="flex flex-wrap gap-2">
          <Show when={seller.phone}>
            {(phone) => (
              <a class="btn-quiet" href={`tel:${phone()}`}>
                <bdi dir="ltr">{displayPhone(phone())}</bdi>
              </a>
            )}
          </Show>
          <Show when={seller.email}>
            {(email) => (
              <a class="btn-quiet" href={`mailto:${email()}`}>
                <bdi>{email()}</bdi>
              </a>
            )}
          </Show>
        </div>
        <p class="hint">{t("checkout.progress.keep")}</p>
      </section>
    </Page>
  )
}
