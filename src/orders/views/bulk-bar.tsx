import { For } from "solid-js"
import { randomCode } from "#src/crypto/random-code.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { orderEventTypes } from "#src/orders/order-state.ts"
import { paths } from "#src/paths.ts"

/** The form that the boxes of the list belong to: one act for all that are ticked. */
export function BulkBar(props: { back: string }) {
  const { t, locale } = useI18n()
  return (
    <form id="bulk" method="post" action={paths.bulkEvents(locale)} class="card flex flex-wrap items-end gap-3">
      <input type="hidden" name="form" value={randomCode(16)} autocomplete="off" />
      <input type="hidden" name="back" value={props.back} />
      <div class="field flex-1 min-w-52">
        <label for="bulk-type" class="label">
          {t("orders.bulk.label")}
        </label>
        <select id="bulk-type" name="type" class="input">
          <For each={orderEventTypes}>{(type) => <option value={type}>{t(`orders.act.${type}`)}</option>}</For>
        </select>
      </div>
      <button type="submit" class="btn-quiet">
        {t("orders.bulk.submit")}
      </button>
      <row-keys class="basis-full hint" hidden>
        {t("orders.keys")}
      </row-keys>
    </form>
  )
}
