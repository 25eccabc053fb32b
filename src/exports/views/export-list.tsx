import { For, Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import { type ExportState, exportState } from "../export.ts"
import type { ExportRecord } from "../queries.ts"

const tone: Record<ExportState, string> = {
  waiting: "badge",
  writing: "badge badge-warn",
  ready: "badge badge-good",
  failed: "badge badge-bad",
  expired: "badge",
}

/** Asks for itself again while a file is being written, so that progress shows without a reload. */
export function ExportList(props: { exports: ExportRecord[]; now: Date }) {
  const { t, locale } = useI18n()
  const isMoving = props.exports.some((found) => ["waiting", "writing"].includes(exportState(found, props.now)))
  const polling = isMoving && {
    "hx-get": paths.exports(locale),
    "hx-trigger": "every 2s",
    "hx-target": "this",
    "hx-swap": "outerHTML",
  }
  return (
    <div {...polling}>
      <Section title={t("exports.list")}>
        <Show when={props.exports.length > 0} fallback={<p class="text-ink-700">{t("exports.empty")}</p>}>
          <ul class="stack">
            <For each={props.exports}>{(found) => <ExportItem found={found} now={props.now} />}</For>
          </ul>
        </Show>
      </Section>
    </div>
  )
}

function ExportItem(props: { found: ExportRecord; now: Date }) {
  const { t, locale } = useI18n()
  const { found } = props
  const state = exportState(found, props.now)
  const named = (day: string) => formatDate(new Date(`${day}T12:00:00Z`), locale, "day")
  return (
    <li class="flex flex-wrap items-center gap-3 border-b border-sand-100 pb-3">
      <div class="flex-1 min-w-48 grid gap-0.5">
        <p class="font-semibold">{t(`exports.kinds.${found.kind}`)}</p>
        <p class="text-ink-700">{t("exports.span", { from: named(found.fromDay), to: named(found.toDay) })}</p>
        <p class="hint">
          {t("exports.asked_at")} <When at={found.requestedAt} />
        </p>
      </div>
      <div class="grid gap-1">
        <span class={tone[state]}>{t(`exports.state.${state}`)}</span>
        <Standing found={found} state={state} />
      </div>
      <Show when={state === "ready"}>
        <a class="btn-quiet" href={paths.export(locale, found.id)} download="">
          {t("exports.download")}
        </a>
      </Show>
    </li>
  )
}

function Standing(props: { found: ExportRecord; state: ExportState }) {
  const { t, locale } = useI18n()
  const { found, state } = props
  const { rowsWritten, rowsExpected, expiresAt } = found
  const counted = t("exports.rows", { count: rowsWritten })

  if (state === "failed") return <p class="hint">{t("exports.failed_hint")}</p>
  if (state === "writing" && rowsExpected !== null) {
    return <p class="hint">{t("exports.progress", { written: rowsWritten, expected: rowsExpected })}</p>
  }
  if (state !== "ready" || !expiresAt) return null
  const until = t("exports.available_until", { day: formatDate(expiresAt, locale, "day") })
  return (
    <>
      <p class="hint">{counted}</p>
      <p class="hint">{until}</p>
    </>
  )
}
