import { For } from "solid-js"
import { randomCode } from "#src/crypto/random-code.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"
import { paths } from "#src/paths.ts"

const offered: OrderEventType[] = [
  ...(["confirmed", "unreachable", "postponed", "shipped", "delivered"] as const),
  ...(["settled", "refused", "cancelled", "returned"] as const),
]

/** The form that the boxes of the list before it belong to: at hand as soon as one is ticked, then one act for all. */
export function BulkBar(props: { back: string }) {
  const { t, locale } = useI18n()
  return (
    <form
      id="bulk"
      method="post"
      action={paths.bulkEvents(locale)}
      class="peer-has-checked:sticky bottom-0 z-10 mt-3 -mx-4 px-4 py-2 flex items-center gap-2 sm:gap-3 bg-white border-t border-sand-300 sm:mx-0 sm:bottom-2 sm:border sm:rounded-xl shadow-lg"
    >
      <input type="hidden" name="form_id" value={randomCode(16)} autocomplete="off" />
      <input type="hidden" name="back" value={props.back} />
      <label for="bulk-type" class="font-semibold max-sm:sr-only sm:ms-auto">
        {t("orders.bulk.label")}
      </label>
      <select id="bulk-type" name="type" class="input flex-1 min-w-0 sm:max-w-64">
        <For each={offered}>{(type) => <option value={type}>{t(`orders.act.${type}`)}</option>}</For>
      </select>
      <button type="submit" class="btn">
        {t("orders.bulk.submit")}
      </button>
    </form>
  )
}
