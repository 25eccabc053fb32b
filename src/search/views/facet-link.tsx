import { Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { groupThousands } from "#src/i18n/words.ts"
import { swapping } from "./swap.ts"

type FacetLinkProps = { href: string; label: string; count: number; isChosen: boolean }

/** A value to choose or, once chosen, to leave. */
export function FacetLink(props: FacetLinkProps) {
  const t = useT()
  return (
    <a
      {...swapping(props.href)}
      aria-current={props.isChosen ? "true" : undefined}
      class="group flex items-center gap-2 min-h-9 px-2 -mx-2 rounded-lg text-ink-900 no-underline hover:bg-sand-100 focus-visible:outline-2 focus-visible:outline-brand-700"
    >
      <span
        aria-hidden="true"
        class="size-4 shrink-0 rounded border border-ink-500/60 bg-white group-aria-[current=true]:bg-brand-700 group-aria-[current=true]:border-brand-700"
      />
      <span class="flex-1 min-w-0 group-aria-[current=true]:font-semibold">{props.label}</span>
      <Show when={props.isChosen}>
        <span class="sr-only">({t("search.is_chosen")})</span>
      </Show>
      <span class="hint tabular-nums">{groupThousands(String(props.count))}</span>
    </a>
  )
}
