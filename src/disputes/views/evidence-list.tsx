import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { When } from "#src/ui/values.tsx"
import type { ListedEvidence } from "../evidence-queries.ts"

/** What one side has shown, each to be opened once it was scanned. */
export function EvidenceList(props: { disputeId: string; evidence: ListedEvidence[] }) {
  const { t, locale } = useI18n()
  return (
    <Show when={props.evidence.length > 0}>
      <ul class="stack gap-2" aria-label={t("disputes.evidence")}>
        <For each={props.evidence}>
          {({ id, name, scan, addedAt }) => (
            <li class="flex flex-wrap items-center gap-x-3 gap-y-1">
              <Show
                when={scan !== "waiting" && scan !== "infected"}
                fallback={
                  <>
                    <bdi class="break-all">{name}</bdi>
                    <span class={`badge ${scan === "infected" ? "badge-bad" : ""}`}>{t(`papers.scan.${scan}`)}</span>
                  </>
                }
              >
                <a
                  class="link break-all"
                  href={paths.disputeEvidence(locale, props.disputeId, id)}
                  target="_blank"
                  rel="noopener"
                >
                  <bdi>{name}</bdi>
                </a>
              </Show>
              <span class="hint">
                <When at={addedAt} style="day" />
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
