import { For } from "solid-js"
import { emptyDraft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { type DeskFilter, payments } from "#src/orders/desk-filter.ts"
import { paths } from "#src/paths.ts"
import { Caret } from "#src/ui/caret.tsx"
import { SelectField, TextField } from "#src/ui/fields.tsx"

export type Influencer = { id: string; name: string }

export function OrderFilter(props: { filter: DeskFilter; influencers: Influencer[] }) {
  const { t, locale } = useI18n()
  const { filter } = props
  const any = { value: "", label: t("orders.filter.any") }
  const credited = filter.credited === null ? "" : filter.credited ? "yes" : "no"
  const isFiltered = filter.credited !== null || filter.payment || filter.influencerId || filter.from || filter.to
  return (
    <form method="get" action={paths.orders(locale)} class="flex flex-wrap items-center gap-2">
      <input type="hidden" name="state" value={filter.state ?? ""} />
      <input
        type="search"
        name="search"
        value={filter.search}
        maxlength={100}
        dir="auto"
        aria-label={t("orders.filter.search_label")}
        aria-describedby="search-hint"
        placeholder={t("orders.filter.search")}
        class="input flex-1 min-w-40"
      />
      <button type="submit" class="btn">
        {t("orders.filter.apply")}
      </button>
      <p id="search-hint" class="hint basis-full order-last">
        {t("orders.filter.search_hint")}
      </p>
      <details open={Boolean(isFiltered)} class="open:basis-full open:order-last">
        <summary class="btn-quiet w-fit list-none">
          {t("orders.filter.more")} <Caret />
        </summary>
        <div class="card grid gap-3 sm:grid-cols-2 lg:grid-cols-5 mt-2">
          <SelectField
            name="credited"
            narrows
            label={t("orders.filter.credited")}
            draft={emptyDraft}
            value={credited}
            options={[
              any,
              { value: "yes", label: t("orders.filter.credited_yes") },
              { value: "no", label: t("orders.filter.credited_no") },
            ]}
          />
          <SelectField
            name="payment"
            narrows
            label={t("orders.filter.payment")}
            draft={emptyDraft}
            value={filter.payment}
            options={[any, ...payments.map((value) => ({ value, label: t(`orders.payment.${value}`) }))]}
          />
          <SelectField
            name="influencer"
            narrows
            label={t("orders.filter.influencer")}
            draft={emptyDraft}
            value={filter.influencerId}
            options={[any, ...props.influencers.map(({ id, name }) => ({ value: id, label: name }))]}
          />
          <For each={["from", "to"] as const}>
            {(name) => (
              <TextField
                name={name}
                type="date"
                narrows
                label={t(`orders.filter.${name}`)}
                draft={emptyDraft}
                value={filter[name]}
                dir="ltr"
              />
            )}
          </For>
        </div>
      </details>
    </form>
  )
}
