import { Show } from "solid-js"
import { displayPhone } from "#src/customers/phone.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { DeskContact } from "#src/orders/desk-contact.ts"
import type { DeskOrder } from "#src/orders/desk-queries.ts"

type ContactProps = { contact: DeskContact; order: DeskOrder; isReachable: boolean }

/** The shopper, with the ways to reach them for whoever confirms. */
export function ShopperContact(props: ContactProps) {
  const { t } = useI18n()
  const { name, phone, address } = props.contact
  return (
    <div class="stack gap-1 content-start">
      <p class="font-semibold">
        <bdi>{name ?? t("orders.no_name")}</bdi>
      </p>
      <Show when={props.order.city}>
        <p class="text-sm">
          <bdi>{props.order.city}</bdi>
        </p>
      </Show>
      <Show when={address}>
        <p class="text-sm text-ink-700">
          <bdi>{address}</bdi>
        </p>
      </Show>
      <Show when={phone} fallback={<p class="hint">{t("orders.no_phone")}</p>}>
        {(number) => (
          <Show when={props.isReachable} fallback={<bdi dir="ltr">{number()}</bdi>}>
            <div class="flex flex-wrap gap-2">
              <a class="btn-quiet btn-small" href={`tel:${number()}`}>
                <bdi dir="ltr">{displayPhone(number())}</bdi>
              </a>
              <a class="btn-quiet btn-small" href={whatsApp(number(), props, t)} rel="noopener" target="_blank">
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
