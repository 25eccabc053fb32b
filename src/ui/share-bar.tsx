import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"

/** What a part of an amount is: still to come, kept back, ready, on its way, arrived, stopped, or not there. */
export type ShareTone = "waiting" | "kept" | "ready" | "moving" | "arrived" | "stopped" | "empty"
export type Share = { tone: ShareTone; cents: bigint }

const fills: Record<ShareTone, string> = {
  waiting: "fill-sand-300",
  kept: "fill-saffron-700",
  ready: "fill-brand-600",
  moving: "fill-brand-200",
  arrived: "fill-brand-900",
  stopped: "fill-rose-700",
  empty: "fill-sand-100",
}
const dots: Record<ShareTone, string> = {
  waiting: "bg-sand-300",
  kept: "bg-saffron-700",
  ready: "bg-brand-600",
  moving: "bg-brand-200",
  arrived: "bg-brand-900",
  stopped: "bg-rose-700",
  empty: "bg-sand-100",
}

/** An amount and its parts, drawn in the reader's direction; the label says in words what it shows. */
export function ShareBar(props: { shares: Share[]; label: string; slim?: boolean }) {
  const { dir } = useI18n()
  const shown = props.shares.filter(({ cents }) => cents > 0n)
  const total = shown.reduce((sum, { cents }) => sum + cents, 0n)
  const widths = shown.map(({ cents }) => Math.max(0.8, Number((cents * 10_000n) / (total || 1n)) / 100))
  const scale = 100 / Math.max(1, sumOf(widths))
  const parts = shown.map(({ tone }, index) => {
    const start = sumOf(widths.slice(0, index)) * scale
    const width = (widths[index] ?? 0) * scale
    return { tone, width, x: dir === "rtl" ? 100 - start - width : start }
  })
  return (
    <svg
      role="img"
      aria-label={props.label}
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      class={`w-full block rounded-full overflow-hidden ${props.slim ? "h-1.5" : "h-3"}`}
    >
      <rect width="100" height="4" class="fill-sand-100" />
      <For each={parts}>
        {({ tone, x, width }, index) => (
          <rect
            x={dir === "rtl" || index() === 0 ? x : x + 0.3}
            width={Math.max(0.5, width - (index() === 0 ? 0 : 0.3))}
            height="4"
            class={fills[tone]}
          />
        )}
      </For>
    </svg>
  )
}

/** Stands before a figure that has its part in a bar. */
export function ShareDot(props: { tone: ShareTone }) {
  return <span aria-hidden="true" class={`inline-block size-2.5 rounded-full shrink-0 ${dots[props.tone]}`} />
}

function sumOf(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
