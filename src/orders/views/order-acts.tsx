import { For, Show } from "solid-js"
import { randomCode } from "#src/crypto/random-code.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { nextActs } from "#src/orders/desk-acts.ts"
import type { DeskOrder } from "#src/orders/desk-queries.ts"
import type { OrderEventType } from "#src/orders/order-state.ts"
import { paths } from "#src/paths.ts"
import { Caret } from "#src/ui/caret.tsx"

/** What may be done next, one button an act. The form's id makes a double press one event. */
export function OrderActs(props: { order: DeskOrder; back: string; wholePage?: boolean }) {
  const { locale } = useI18n()
  const acts = nextActs(props.order)
  const action = paths.orderEvents(locale, props.order.id)
  const inPlace = props.wholePage ? {} : { "hx-post": action, "hx-target": "closest li", "hx-swap": "outerHTML" }
  return (
    <Show when={acts.usual.length + acts.other.length > 0}>
      <form method="post" action={action} {...inPlace} class="flex flex-wrap gap-2">
        <input type="hidden" name="form_id" value={randomCode(16)} autocomplete="off" />
        <input type="hidden" name="back" value={props.back} />
        <For each={acts.usual}>
          {(type, index) => <ActButton type={type} class={index() === 0 ? "btn" : "btn-quiet"} />}
        </For>
        <Show when={acts.other.length > 0}>
          <OtherActs types={acts.other} />
        </Show>
      </form>
    </Show>
  )
}

/** Under the usual ones on a phone, over the rows below on a desk. */
function OtherActs(props: { types: OrderEventType[] }) {
  const { t } = useI18n()
  return (
    <menu-disclosure class="contents">
      <details class="open:basis-full lg:relative lg:open:basis-auto">
        <summary class="btn-quiet btn-small w-fit list-none">
          {t("orders.other_acts")} <Caret />
        </summary>
        <div class="flex flex-wrap gap-2 pt-2 lg:absolute lg:end-0 lg:z-20 lg:mt-1 lg:p-3 lg:w-max lg:max-w-80 lg:bg-white lg:border lg:border-sand-200 lg:rounded-xl lg:shadow-lg">
          <For each={props.types}>{(type) => <ActButton type={type} class={tone(type)} />}</For>
        </div>
      </details>
    </menu-disclosure>
  )
}

function ActButton(props: { type: OrderEventType; class: string }) {
  const { t } = useI18n()
  return (
    <button type="submit" name="type" value={props.type} data-key={keys[props.type]} class={`${props.class} btn-small`}>
      {t(`orders.act.${props.type}`)}
    </button>
  )
}

/** The letter that presses the button of the row under the keyboard. */
const keys: Partial<Record<OrderEventType, string>> = { confirmed: "c", unreachable: "n", shipped: "e", delivered: "l" }

function tone(type: OrderEventType): string {
  return ["cancelled", "refused", "returned"].includes(type) ? "btn-danger" : "btn-quiet"
}
