import { Show } from "solid-js"
import { displayPhone } from "#src/customers/phone.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { DeskContact } from "#src/orders/desk-contact.ts"
import type { DeskOrder } from "#src/orders/desk-queries.ts"

/** `isRow`: three short lines where the screen is wide. */
type ContactProps = { contact: DeskContact; order: DeskOrder; isReachable: boolean; isRow?: boolean }

const callInRow =
  "lg:min-h-6 lg:p-0 lg:border-0 lg:bg-transparent lg:text-brand-700 lg:underline lg:underline-offset-3 lg:hover:bg-transparent"

/** The shopper, with the ways to reach them for whoever confirms. */
export function ShopperContact(props: ContactProps) {
  const { t } = useI18n()
  const { name, phone, address } = props.contact
  const line = props.isRow ? "lg:truncate" : ""
  return (
    <div class={`grid gap-1 content-start min-w-0 ${props.isRow ? "lg:gap-0 lg:order-1 lg:text-sm" : ""}`}>
      <p class={line}>
        <bdi class="font-semibold">{name ?? t("orders.no_name")}</bdi>
        <Show when={props.order.city}>
          {" · "}
          <bdi class="text-sm">{props.order.city}</bdi>
        </Show>
      </p>
      <Show when={address}>
        <p class={`text-sm text-ink-700 ${line}`}>
          <bdi>{address}</bdi>
        </p>
      </Show>
      <Show when={phone} fallback={<p class="hint">{t("orders.no_phone")}</p>}>
        {(number) => (
          <Show when={props.isReachable} fallback={<bdi dir="ltr">{number()}</bdi>}>
            <div class="flex flex-wrap gap-2 lg:gap-x-3">
              <a class={`btn-quiet btn-small ${props.isRow ? callInRow : ""}`} href={`tel:${number()}`}>
                <bdi dir="ltr">{displayPhone(number())}</bdi>
              </a>
              <a
                class={`btn-quiet btn-small ${props.isRow ? callInRow : ""}`}
                href={whatsApp(number(), props, t)}
                rel="noopener"
                target="_blank"
              >
                WhatsApp
              </a>
            </div>
          </Show>
        )}
      </Show>
    </div>
  )
}

function whatsApp(phone: string, { order, contact }: ContactProps, t: ReturnType<typeof useI18n>["t"]): string {
  const goods = order.lines.map((line) => `${line.quantity} × ${line.name ?? line.sku}`).join(", ")
  const text = t("orders.whatsapp_text", { name: contact.name ?? "", reference: order.externalId, goods })
  return `https://wa.me/${phone.replace(/\D/g, "")}?text=${encodeURIComponent(text)}`
}
