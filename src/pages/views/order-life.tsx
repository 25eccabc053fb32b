import { For } from "solid-js"
import { type Key, useT } from "#src/i18n/i18n.ts"

// Beside each other on a wide screen, one under the other on a phone: the classes stand whole so that UnoCSS finds them.
const orderSteps: { key: Key; place: string }[] = [
  { key: "pages.home.life.placed", place: "row-start-2 lg:row-start-1 lg:col-start-2" },
  { key: "pages.home.life.confirmed", place: "row-start-3 lg:row-start-1 lg:col-start-3" },
  { key: "pages.home.life.shipped", place: "row-start-4 lg:row-start-1 lg:col-start-4" },
  { key: "pages.home.life.delivered", place: "row-start-5 lg:row-start-1 lg:col-start-5" },
  { key: "pages.home.life.settled", place: "row-start-6 lg:row-start-1 lg:col-start-6" },
  { key: "pages.home.life.hold", place: "row-start-7 lg:row-start-1 lg:col-start-7" },
]

/** The order's steps and, along them, where the commission stands. */
export function OrderLife() {
  const t = useT()

  return (
    <figure class="card grid gap-4">
      <div class="grid grid-cols-2 gap-2 lg:grid-cols-[auto_repeat(8,1fr)]" aria-hidden="true">
        <p class="col-start-1 row-start-1 font-bold self-center lg:pe-2">{t("pages.home.life.order")}</p>
        <p class="col-start-2 row-start-1 font-bold self-center lg:col-start-1 lg:row-start-2 lg:pe-2">
          {t("pages.home.life.commission")}
        </p>
        <For each={orderSteps}>{(step) => <OrderStep name={t(step.key)} place={step.place} />}</For>
        <p class="col-start-2 row-start-2 row-end-8 grid place-content-center rounded-lg bg-saffron-100 p-2 text-center font-semibold text-saffron-800 lg:col-start-2 lg:col-end-8 lg:row-start-2 lg:row-end-3">
          {t("pages.home.life.pending")}
        </p>
        <p class="col-start-2 row-start-8 rounded-lg bg-brand-100 p-2 text-center font-semibold text-brand-900 lg:col-start-8 lg:row-start-2">
          {t("pages.home.life.released")}
        </p>
        <p class="col-start-2 row-start-9 rounded-lg bg-brand-700 p-2 text-center font-semibold text-white lg:col-start-9 lg:row-start-2">
          {t("pages.home.life.paid")}
        </p>
        <p class="col-start-1 row-start-8 row-end-10 self-center text-sm text-rose-800 lg:col-start-8 lg:col-end-10 lg:row-start-1 lg:row-end-2">
          {t("pages.home.life.reversed")}
        </p>
      </div>
      <figcaption class="hint">{t("pages.home.life.caption")}</figcaption>
    </figure>
  )
}

function OrderStep(props: { name: string; place: string }) {
  return (
    <p
      class={`${props.place} col-start-1 flex items-center gap-2 rounded-lg border border-sand-200 bg-sand-50 p-2 lg:justify-center lg:text-center`}
    >
      {props.name}
    </p>
  )
}
