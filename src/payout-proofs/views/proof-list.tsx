import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { When } from "#src/ui/values.tsx"
import type { ListedProof } from "../list-proofs.ts"

/** The bank's papers, each to be opened once it was scanned. */
export function ProofList(props: { proofs: ListedProof[]; href: (proofId: string) => string }) {
  const { t } = useI18n()
  return (
    <ul class="stack gap-2" aria-label={t("payout_proofs.title")}>
      <For each={props.proofs}>
        {({ id, name, scan, sentAt, payouts }) => (
          <li class="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Show
              when={scan !== "waiting" && scan !== "infected"}
              fallback={
                <>
                  <bdi>{name}</bdi>
                  <span class={`badge ${scan === "infected" ? "badge-bad" : ""}`}>{t(`papers.scan.${scan}`)}</span>
                </>
              }
            >
              <a class="link break-all" href={props.href(id)} target="_blank" rel="noopener">
                <bdi>{name}</bdi>
              </a>
            </Show>
            <span class="hint">
              {t("payout_proofs.about", { count: payouts })} · <When at={sentAt} style="day" />
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
