import { For } from "solid-js"
import { randomCode } from "#src/crypto/random-code.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatAmount } from "#src/i18n/money.ts"
import type { DeskOrder } from "#src/orders/desk-queries.ts"
import { paths } from "#src/paths.ts"
import { TextArea, TextField } from "#src/ui/fields.tsx"

/** Some units come back and the rest is kept. */
export function PartialReturnForm(props: { order: DeskOrder }) {
  const { t, locale } = useI18n()
  const { order } = props
  return (
    <details>
      <summary class="cursor-pointer font-semibold py-2">{t("orders.detail.partial_return")}</summary>
      <form method="post" action={paths.orderEvents(locale, order.id)} class="stack pt-2">
        <input type="hidden" name="form_id" value={randomCode(16)} autocomplete="off" />
        <input type="hidden" name="type" value="returned" />
        <input type="hidden" name="back" value={paths.order(locale, order.id)} />
        <For each={order.lines}>
          {(line, index) => (
            <TextField
              name={`units-${index()}`}
              label={t("orders.detail.return_units", { name: line.name ?? line.sku })}
              draft={emptyDraft}
              value="0"
              inputmode="numeric"
              maxlength={5}
              dir="ltr"
              required
            />
          )}
        </For>
        <TextArea name="note" label={t("orders.detail.note")} draft={emptyDraft} rows={2} maxlength={500} />
        <button type="submit" class="btn-danger">
          {t("orders.detail.record_return")}
        </button>
      </form>
    </details>
  )
}

/** Quantities, discount and delivery, as long as the parcel has not left. */
export function LineCorrectionForm(props: { order: DeskOrder }) {
  const { t, locale } = useI18n()
  const { order } = props
  const money = { draft: emptyDraft, inputmode: "decimal", dir: "ltr", required: true } as const
  return (
    <details>
      <summary class="cursor-pointer font-semibold py-2">{t("orders.detail.correct")}</summary>
      <form method="post" action={paths.orderLines(locale, order.id)} class="stack pt-2">
        <p class="hint">{t("orders.detail.correct_hint")}</p>
        <For each={order.lines}>
          {(line, index) => (
            <TextField
              name={`quantity-${index()}`}
              label={t("orders.detail.quantity_of", { name: line.name ?? line.sku })}
              draft={emptyDraft}
              value={String(line.quantity)}
              inputmode="numeric"
              maxlength={5}
              dir="ltr"
              required
            />
          )}
        </For>
        <TextField
          {...money}
          name="discount"
          label={t("orders.detail.discount")}
          value={formatAmount(order.discountCents)}
        />
        <TextField
          {...money}
          name="shipping"
          label={t("orders.detail.shipping")}
          value={formatAmount(order.shippingCents)}
        />
        <button type="submit" class="btn-quiet">
          {t("orders.detail.save")}
        </button>
      </form>
    </details>
  )
}
