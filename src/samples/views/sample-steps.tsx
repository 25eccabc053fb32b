import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { When } from "#src/ui/values.tsx"
import type { SampleState } from "../sample.ts"

type Dates = {
  state: SampleState
  requestedAt: Date
  decidedAt: Date | null
  shippedAt: Date | null
  receivedAt: Date | null
  endedAt: Date | null
}

const steps = ["requested", "accepted", "shipped", "received", "published"] as const
type Step = (typeof steps)[number]
type Shown = { step: SampleState; at: Date | null; isDone: boolean; isEnd: boolean }

function shownSteps(sample: Dates): Shown[] {
  const { state, requestedAt, decidedAt, shippedAt, receivedAt, endedAt } = sample
  const at: Record<Step, Date | null> = {
    requested: requestedAt,
    accepted: decidedAt,
    shipped: shippedAt,
    received: receivedAt,
    published: endedAt,
  }
  const isBroken = state === "declined" || state === "withdrawn" || state === "expired"
  if (isBroken)
    return [
      { step: "requested", at: requestedAt, isDone: true, isEnd: false },
      { step: state, at: endedAt, isDone: true, isEnd: true },
    ]
  const reached = steps.indexOf(state)
  return steps.map((step, place) => ({
    ...{ step, at: place <= reached ? at[step] : null },
    ...{ isDone: place <= reached, isEnd: false },
  }))
}

/** How far a sample is, drawn as stops of a line: what is done is filled, what is to come is hollow. */
export function SampleSteps(props: { sample: Dates; isShort?: boolean }) {
  const { t } = useI18n()
  const shown = shownSteps(props.sample)
  const now = shown.findLastIndex(({ isDone }) => isDone)
  return (
    <ol class="flex" aria-label={t("samples.steps")}>
      <For each={shown}>
        {(stop, place) => (
          <li class="flex-1 min-w-0 grid gap-1 content-start" aria-current={place() === now ? "step" : undefined}>
            <span class="flex items-center" aria-hidden="true">
              <span class={`h-1 flex-1 ${lineBefore(shown, place())}`} />
              <span class={`size-5 shrink-0 rounded-full border-3 ${dotOf(stop)}`} />
              <span class={`h-1 flex-1 ${lineBefore(shown, place() + 1)}`} />
            </span>
            <span
              class={`text-center text-xs sm:text-sm break-words px-1 ${stop.isDone ? "font-semibold" : "text-ink-500"}`}
            >
              {t(`samples.state.${stop.step}`)}
              <Show when={!stop.isDone}>
                <span class="sr-only"> {t("samples.to_come")}</span>
              </Show>
            </span>
            <Show when={!props.isShort && stop.at}>
              {(at) => (
                <span class="hint text-center text-xs sm:text-sm">
                  <When at={at()} style="shortDay" />
                </span>
              )}
            </Show>
          </li>
        )}
      </For>
    </ol>
  )
}

function dotOf({ isDone, isEnd }: Shown): string {
  if (isEnd) return "border-rose-700 bg-rose-100"
  return isDone ? "border-brand-700 bg-brand-700" : "border-sand-300 bg-white"
}

function lineBefore(shown: Shown[], place: number): string {
  if (place === 0 || place === shown.length) return "bg-transparent"
  if (!shown[place]?.isDone) return "bg-sand-300"
  return shown[place].isEnd ? "bg-rose-200" : "bg-brand-700"
}
