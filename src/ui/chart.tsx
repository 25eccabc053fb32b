import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"

export type Bar = { label: string; value: number; text: string }

type ChartProps = {
  id: string
  title: string
  /** The whole of it in one sentence, for those who do not see it; the figures themselves stand in a table beside. */
  description: string
  peak: string
  bars: Bar[]
}

const slot = 10
const gap = 2
const height = 100

/** Bars over time, drawn by the server; time flows in the reader's direction, which an SVG does not do by itself. */
export function Chart(props: ChartProps) {
  const { dir } = useI18n()
  const { bars, id } = props
  const highest = Math.max(1, ...bars.map((bar) => bar.value))
  const width = bars.length * slot
  const place = (index: number) => (dir === "rtl" ? bars.length - 1 - index : index) * slot + gap / 2
  const tall = (value: number) => (value === 0 ? 0 : Math.max(1, (value / highest) * height))

  return (
    <figure class="grid gap-2 min-w-0">
      <figcaption class="flex flex-wrap justify-between gap-x-4">
        <span class="font-semibold">{props.title}</span>
        <span class="hint tabular-nums">{props.peak}</span>
      </figcaption>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        class="w-full h-36 sm:h-44 block border-b border-sand-300"
      >
        <title id={`${id}-title`}>{props.title}</title>
        <desc id={`${id}-desc`}>{props.description}</desc>
        <g class="fill-brand-600">
          <For each={bars}>
            {(bar, index) => (
              <rect x={place(index())} y={height - tall(bar.value)} width={slot - gap} height={tall(bar.value)}>
                <title>{`${bar.label} · ${bar.text}`}</title>
              </rect>
            )}
          </For>
        </g>
      </svg>
      <div class="flex justify-between gap-2 hint" aria-hidden="true">
        <For each={ends(bars)}>{(label) => <span>{label}</span>}</For>
      </div>
    </figure>
  )
}

function ends(bars: Bar[]): string[] {
  const places = new Set([0, bars.length >> 1, bars.length - 1])
  return [...places].map((place) => bars[place]?.label ?? "")
}
