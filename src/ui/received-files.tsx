import { For, Show } from "solid-js"
import { Section } from "./page.tsx"
import { When } from "./values.tsx"

export type ReceivedFile = { href: string; name: string; lines: string; at: Date; standing: string; isApplied: boolean }

/** Files that were sent before, each with how far it is. */
export function ReceivedFiles(props: { title: string; files: ReceivedFile[] }) {
  return (
    <Show when={props.files.length > 0}>
      <Section title={props.title}>
        <ul class="stack gap-3">
          <For each={props.files}>{(file) => <FileRow {...file} />}</For>
        </ul>
      </Section>
    </Show>
  )
}

function FileRow(props: ReceivedFile) {
  return (
    <li class="flex flex-wrap gap-x-4 gap-y-1 items-center justify-between">
      <a class="link break-all" href={props.href}>
        <bdi>{props.name}</bdi>
      </a>
      <span class="text-sm">
        {props.lines} · <When at={props.at} />{" "}
        <span class={`badge ${props.isApplied ? "badge-good" : "badge-warn"}`}>{props.standing}</span>
      </span>
    </li>
  )
}

/** Of a file that is read, then asked for, then applied in parts. */
export function standingOf({ appliedAt, requestedAt }: { appliedAt: Date | null; requestedAt: Date | null }) {
  if (appliedAt) return "applied"
  return requestedAt ? "under_way" : "waiting"
}
