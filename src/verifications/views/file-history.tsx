import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import type { FileEvent } from "../queries.ts"
import { rejectionOf } from "../words.ts"

/** What has happened to the file, the latest first, with what was said of it. */
export function FileHistory(props: { events: FileEvent[] }) {
  const i = useI18n()
  const { t } = i
  return (
    <Section title={t("verifications.history.title")}>
      <ol class="grid gap-3">
        <For each={props.events}>
          {(event, index) => (
            <li class="border-s-2 border-sand-300 ps-3 grid gap-0.5">
              <span class="font-semibold">{t(wordsOf(event, props.events[index() + 1]))}</span>
              <span class="hint">
                <When at={event.at} />
              </span>
              <Show when={rejectionOf(i, event.reason)}>
                {(reason) => <span>{t("verifications.reason_is", { reason: reason() })}</span>}
              </Show>
              <Show when={event.message}>
                <span dir="auto" class="whitespace-pre-line">
                  {event.message}
                </span>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Section>
  )
}

/** A file that comes back to a state it had been in has been taken back, or given back. */
function wordsOf({ state, actorKind }: FileEvent, before: FileEvent | undefined) {
  if (state === "open" && before) return "verifications.history.withdrawn" as const
  if (state === "submitted" && actorKind === "staff") return "verifications.history.released" as const
  return `verifications.history.${state}` as const
}
