import { For, type JSX, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { When } from "#src/ui/values.tsx"
import type { DeskBatch } from "../desk-queries.ts"

type Step = {
  name: "draft" | "checked" | "exported" | "executed"
  at: Date | null
  who: string | null
  byCode: boolean
}

/** From the maker to the bank's word: who did what and when, and what comes next. */
export function BatchSteps(props: { batch: DeskBatch }) {
  const { t } = useI18n()
  const { state } = props.batch
  const steps = stepsOf(props.batch)
  const reached = steps.findLastIndex(({ at }) => at !== null)
  const shown = state === "cancelled" ? steps.slice(0, reached + 1) : steps
  return (
    <ol class="grid sm:grid-flow-col sm:auto-cols-fr sm:gap-x-3" aria-label={t("payouts.steps")}>
      <For each={shown}>
        {(step, index) => (
          <Place
            mark={index() <= reached ? "done" : "ahead"}
            isLast={index() === shown.length - 1 && state !== "cancelled"}
            isNext={index() === reached + 1}
          >
            <StepText step={step} isDone={index() <= reached} />
          </Place>
        )}
      </For>
      <Show when={props.batch.cancelledAt}>
        {(at) => (
          <Place mark="lost" isLast isNext={false}>
            <span class="font-semibold">{t("payouts.state.cancelled")}</span>
            <span class="hint block">
              <When at={at()} />
            </span>
          </Place>
        )}
      </Show>
    </ol>
  )
}

function stepsOf({ madeAt, maker, checkedAt, checker, checkedHow, exportedAt, executedAt }: DeskBatch): Step[] {
  return [
    { name: "draft", at: madeAt, who: maker, byCode: false },
    { name: "checked", at: checkedAt, who: checker, byCode: checkedHow === "second_factor" },
    { name: "exported", at: exportedAt, who: null, byCode: false },
    { name: "executed", at: executedAt, who: null, byCode: false },
  ]
}

function StepText(props: { step: Step; isDone: boolean }) {
  const { t } = useI18n()
  const { name, at, who, byCode } = props.step
  return (
    <>
      <span class={props.isDone ? "font-semibold" : "text-ink-700"}>{t(`payouts.step.${name}`)}</span>
      <Show when={at}>
        {(moment) => (
          <span class="hint block">
            <Show when={who}>{(person) => <bdi class="block">{person()}</bdi>}</Show>
            <When at={moment()} />
            <Show when={byCode}>
              <span class="block">{t("payouts.step_by_code")}</span>
            </Show>
          </span>
        )}
      </Show>
    </>
  )
}

const marks = {
  done: { class: "bg-brand-700 border-brand-700 text-white", path: "M2 7l3.5 3.5L12 4" },
  lost: { class: "bg-rose-700 border-rose-700 text-white", path: "M3 3l8 8M11 3l-8 8" },
  ahead: { class: "bg-white border-sand-300", path: "" },
}

/** A step's mark and the way to the next one: downwards on a phone, along the line on a desk. */
function Place(props: { mark: keyof typeof marks; isLast: boolean; isNext: boolean; children: JSX.Element }) {
  const { mark, isLast, isNext } = props
  const line = mark === "done" ? "bg-brand-700" : "bg-sand-300"
  return (
    <li
      class="relative flex gap-3 pb-4 sm:grid sm:content-start sm:gap-2 sm:pb-0"
      aria-current={isNext ? "step" : undefined}
    >
      <Show when={!isLast}>
        <span
          aria-hidden="true"
          class={`absolute start-2.75 top-6 bottom-0 w-0.5 sm:start-8 sm:-end-1 sm:top-2.75 sm:bottom-auto sm:w-auto sm:h-0.5 ${line}`}
        />
      </Show>
      <span
        aria-hidden="true"
        class={`size-6 shrink-0 rounded-full border-2 grid place-items-center ${isNext ? "bg-saffron-50 border-saffron-700" : marks[mark].class}`}
      >
        <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
          <path d={marks[mark].path} fill="none" stroke="currentColor" stroke-width="2" />
        </svg>
      </span>
      <span>{props.children}</span>
    </li>
  )
}
