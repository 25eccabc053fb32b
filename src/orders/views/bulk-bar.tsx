import { For } from "solid-js"
import { randomCode } from "#src/crypto/random-code.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"
import { paths } from "#src/paths.ts"

const offered: OrderEventType[] = [
  ...(["confirmed", "unreachable", "postponed", "shipped", "delivered"] as const),
  ...(["settled", "refused", "cancelled", "returned"] as const),
]

/** The form that the boxes of the list belong to: one act for all that are ticked. */
export function BulkBar(props: { back: string }) {
  const { t, locale } = useI18n()
  return (
    <form id="bulk" method="post" action={paths.bulkEvents(locale)} class="flex flex-wrap items-center gap-2">
      <input type="hidden" name="form_id" value={randomCode(16)} autocomplete="off" />
      <input type="hidden" name="back" value={props.back} />
      <label for="bulk-type" class="font-semibold">
        {t("orders.bulk.label")}
      </label>
      <select id="bulk-type" name="type" class="input flex-1 min-w-36 sm:max-w-64">
        <For each={offered}>{(type) => <option value={type}>{t(`orders.act.${type}`)}</option>}</For>
      </select>
      <button type="submit" class="btn-quiet">
        {t("orders.bulk.submit")}
      </button>
      <row-keys class="basis-full hint max-sm:hidden" hidden>
        {t("orders.keys")}
      </row-keys>
    </form>
  )
}
