import { For, type JSX, Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"

type Place = { label: string; href: string }

/** Title, what can be done here, and the content of an application page. */
export function Page(props: {
  title: string
  intro?: string
  actions?: JSX.Element
  /** The pages that this one stands under, the widest first. */
  trail?: Place[]
  narrow?: boolean
  children: JSX.Element
}) {
  return (
    <div class={`${props.narrow ? "wrap-narrow" : "wrap"} stack gap-6`}>
      <div class="flex flex-wrap items-start gap-3">
        <Show when={props.trail}>{(places) => <Trail places={places()} />}</Show>
        <div class="stack gap-1 flex-1 min-w-60">
          <h1 class="page-title" dir="auto">
            {props.title}
          </h1>
          <Show when={props.intro}>
            <p class="text-ink-700">{props.intro}</p>
          </Show>
        </div>
        <Show when={props.actions}>
          <div class="flex flex-wrap gap-2">{props.actions}</div>
        </Show>
      </div>
      {props.children}
    </div>
  )
}

function Trail(props: { places: Place[] }) {
  const t = useT()
  return (
    <nav aria-label={t("site.trail")} class="basis-full">
      <ol class="flex flex-wrap gap-x-2">
        <For each={props.places}>
          {(place) => (
            <li class="flex gap-2 text-sm text-ink-500">
              <a class="link py-1" href={place.href}>
                <bdi>{place.label}</bdi>
              </a>
              <span aria-hidden="true" class="py-1">
                ›
              </span>
            </li>
          )}
        </For>
      </ol>
    </nav>
  )
}

/** What an empty list says, and the one thing to do next. */
export function EmptyState(props: { title: string; body: string; action?: JSX.Element }) {
  return (
    <div class="card text-center stack justify-items-center py-10">
      <p class="section-title">{props.title}</p>
      <p class="text-ink-700 max-w-prose">{props.body}</p>
      {props.action}
    </div>
  )
}

export function Section(props: { title: string; id?: string; actions?: JSX.Element; children: JSX.Element }) {
  return (
    <section class="card stack content-start" id={props.id}>
      <div class="flex flex-wrap items-center gap-3">
        <h2 class="section-title flex-1">{props.title}</h2>
        {props.actions}
      </div>
      {props.children}
    </section>
  )
}
