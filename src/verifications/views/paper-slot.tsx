import { Show } from "solid-js"
import { PaperCard } from "#src/documents/views/paper-card.tsx"
import { PaperForm } from "#src/documents/views/paper-form.tsx"
import { useI18n } from "#src/i18n/i18n.ts"
import type { AskedPaper } from "../item-standing.ts"
import { paperName, reasonOf } from "../words.ts"

type SlotProps = { taken: AskedPaper; itemId: string; back: string; mayEdit: boolean }

/** The place of one paper: the one that is there, what staff said of it, and the way to send another. */
export function PaperSlot(props: SlotProps) {
  const i = useI18n()
  const { taken, itemId, back, mayEdit } = props
  const { name: kind, isOptional, paper } = taken
  const label = paperName(i, kind)
  const form = <PaperForm itemId={itemId} kind={kind} label={label} back={back} replaces={paper !== null} />
  const mustReplace = taken.isRefused || paper?.scan === "infected"
  return (
    <li class="grid gap-3 py-4 first:pt-0 last:pb-0">
      <h3 class="font-semibold">
        {label}
        <Show when={isOptional}>
          <span class="hint font-normal"> {i.t("forms.optional")}</span>
        </Show>
      </h3>
      <Show
        when={paper}
        fallback={
          <Show when={mayEdit} fallback={<p class="hint">{i.t("verifications.no_paper")}</p>}>
            {form}
          </Show>
        }
      >
        {(sent) => (
          <>
            <PaperCard paper={sent()} back={back} mayRemove={mayEdit}>
              <Decision taken={taken} />
            </PaperCard>
            <Show when={mayEdit}>
              <Show
                when={mustReplace}
                fallback={
                  <details>
                    <summary class="link cursor-pointer py-1">{i.t("verifications.paper.replace")}</summary>
                    <div class="pt-3">{form}</div>
                  </details>
                }
              >
                {form}
              </Show>
            </Show>
          </>
        )}
      </Show>
    </li>
  )
}

function Decision(props: { taken: AskedPaper }) {
  const i = useI18n()
  const { paper, isRefused } = props.taken
  return (
    <Show when={isRefused && paper}>
      {(refused) => (
        <div class="notice notice-bad grid gap-1">
          <p class="font-semibold">{i.t("verifications.steps.refused")}</p>
          <p>{reasonOf(i, refused().reason)}</p>
          <Show when={refused().message}>
            {(message) => (
              <p dir="auto" class="whitespace-pre-line">
                {message()}
              </p>
            )}
          </Show>
        </div>
      )}
    </Show>
  )
}
