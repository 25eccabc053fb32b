import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { type ItemStanding, isDone } from "../item-standing.ts"
import { paperName, reasonOf } from "../words.ts"

const badges: Record<ItemStanding["state"], string> = {
  missing: "badge",
  begun: "badge badge-warn",
  provided: "badge badge-good",
  approved: "badge badge-good",
  refused: "badge badge-bad",
  expired: "badge badge-bad",
}

const marks: Record<ItemStanding["state"], string> = {
  missing: "bg-white border-sand-300 text-ink-700",
  begun: "bg-saffron-50 border-saffron-200 text-saffron-800",
  provided: "bg-brand-700 border-brand-700 text-white",
  approved: "bg-brand-700 border-brand-700 text-white",
  refused: "bg-rose-700 border-rose-700 text-white",
  expired: "bg-rose-700 border-rose-700 text-white",
}

/** Every requirement of the file, what it asks and how far it is; only owners may open one. */
export function StepList(props: { items: ItemStanding[]; mayOpen: boolean }) {
  const { locale } = useI18n()
  return (
    <ol class="divide-y divide-sand-200 -my-2">
      <For each={props.items}>
        {(item, index) => (
          <li>
            <Show
              when={props.mayOpen}
              fallback={
                <div class="flex items-start gap-3 py-3">
                  <Step item={item} place={index() + 1} />
                </div>
              }
            >
              <a
                href={paths.verificationStep(locale, item.requirement.code)}
                class="flex items-start gap-3 py-3 no-underline text-ink-900 hover:bg-sand-50"
              >
                <Step item={item} place={index() + 1} />
              </a>
            </Show>
          </li>
        )}
      </For>
    </ol>
  )
}

function Step(props: { item: ItemStanding; place: number }) {
  const { t, locale } = useI18n()
  const { state, requirement } = props.item
  return (
    <>
      <span
        aria-hidden="true"
        class={`size-8 shrink-0 rounded-full border grid place-items-center font-bold text-sm ${marks[state]}`}
      >
        <Show when={isDone(props.item)} fallback={state === "refused" || state === "expired" ? "!" : props.place}>
          <Tick />
        </Show>
      </span>
      <span class="flex-1 min-w-0 grid gap-1">
        <span class="flex flex-wrap items-center gap-2">
          <span class="font-semibold">{requirement.title[locale]}</span>
          <span class={badges[state]}>{t(`verifications.steps.${state}`)}</span>
        </span>
        <span class="hint">{requirement.need[locale]}</span>
        <Show when={state === "refused"}>
          <RefusalLine item={props.item} />
        </Show>
      </span>
    </>
  )
}

function Tick() {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      width="16"
      height="16"
      fill="none"
      stroke="currentColor"
      stroke-width="2.5"
    >
      <path d="M3 8.5 6.5 12 13 4.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}

function RefusalLine(props: { item: ItemStanding }) {
  const i = useI18n()
  const refused = props.item.papers.filter(({ isRefused }) => isRefused)
  return (
    <For each={refused}>
      {({ name, paper }) => (
        <span class="text-sm font-semibold text-rose-700">
          {i.t("verifications.paper_refused", {
            paper: paperName(i, name),
            reason: reasonOf(i, paper?.reason ?? null) ?? "",
          })}
        </span>
      )}
    </For>
  )
}
