import { For } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import type { Point } from "../points.ts"

/** A few points side by side, or steps when they are numbered. */
export function PointGrid(props: { points: Point[]; numbered?: boolean }) {
  const t = useT()

  return (
    <ul class="grid gap-4 sm:grid-cols-[repeat(auto-fit,minmax(13rem,1fr))]">
      <For each={props.points}>
        {(point, index) => (
          <li class="card grid gap-2 content-start">
            <h3 class="font-bold text-ink-900">
              {props.numbered ? `${index() + 1}. ` : ""}
              {t(point.title)}
            </h3>
            <p>{t(point.body)}</p>
          </li>
        )}
      </For>
    </ul>
  )
}
