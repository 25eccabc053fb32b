import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import type { FollowedOrder } from "#src/orders/follow-order.ts"
import { When } from "#src/ui/values.tsx"

const steps = ["placed", "confirmed", "shipped", "delivered"] as const

/** The four steps to the door; those that are behind carry their date. */
export function ProgressSteps(props: { order: FollowedOrder }) {
  const { t } = useI18n()
  const { placedAt, progress } = props.order
  const isLost = ["refused", "cancelled", "returned"].includes(progress.state)
  const dates = {
    placed: placedAt,
    confirmed: progress.confirmedAt,
    shipped: progress.shippedAt,
    delivered: progress.deliveredAt,
  }
  const reached = steps.findLastIndex((step) => dates[step] !== null)
  return (
    <ol class="stack gap-0" aria-label={t("checkout.progress.steps")}>
      <For each={steps}>
        {(step, index) => (
          <Show when={!isLost || index() <= reached}>
            <li class="relative flex gap-3 pb-5" aria-current={index() === reached ? "step" : undefined}>
              <Show when={index() < (isLost ? reached + 1 : steps.length - 1)}>
                <span
                  aria-hidden="true"
                  class={`absolute start-2.75 top-6 bottom-0 w-0.5 ${index() < reached || isLost ? "bg-brand-700" : "bg-sand-300"}`}
                />
              </Show>
              <span
                aria-hidden="true"
                class={`size-6 shrink-0 rounded-full border-2 grid place-items-center text-sm ${
                  index() <= reached ? "bg-brand-700 border-brand-700 text-white" : "bg-white border-sand-300"
                }`}
              >
                <Show when={index() <= reached}>
                  <Mark path="M2 7l3.5 3.5L12 4" />
                </Show>
              </span>
              <span class={index() <= reached ? "font-semibold" : "text-ink-500"}>
                {t(`checkout.progress.step.${step}`)}
                <Show when={dates[step]}>
                  {(at) => (
                    <span class="hint block">
                      <When at={at()} />
                    </span>
                  )}
                </Show>
              </span>
            </li>
          </Show>
        )}
      </For>
      <Show when={isLost}>
        <li class="flex gap-3 pb-4" aria-current="step">
          <span
            aria-hidden="true"
            class="size-6 shrink-0 rounded-full bg-rose-700 text-white grid place-items-center text-sm"
          >
            <Mark path="M3 3l8 8M11 3l-8 8" />
          </span>
          <span class="font-semibold">{t(`orders.state.${progress.state}`)}</span>
        </li>
      </Show>
    </ol>
  )
}

function Mark(props: { path: string }) {
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      <path d={props.path} fill="none" stroke="currentColor" stroke-width="2" />
    </svg>
  )
}
