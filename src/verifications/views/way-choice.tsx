import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { ItemStanding } from "../item-standing.ts"
import { wayName } from "../words.ts"

/** Which of the papers that would do the applicant has: one press, changed as easily until something is sent. */
export function WayChoice(props: { item: ItemStanding }) {
  const i = useI18n()
  const { requirement, way, papers } = props.item
  return (
    <Show
      when={way}
      fallback={
        <section class="card stack">
          <h2 class="section-title">{i.t("verifications.which")}</h2>
          <Ways item={props.item} />
        </section>
      }
    >
      {(chosen) => (
        <details class="card">
          <summary class="cursor-pointer">
            {i.t("verifications.which_chosen", { way: wayName(i, chosen()) })} ·{" "}
            <span class="link">{i.t("verifications.which_change")}</span>
          </summary>
          <div class="stack pt-4">
            <Show when={papers.some(({ paper }) => paper)}>
              <p class="hint">{i.t("verifications.which_warning")}</p>
            </Show>
            <Ways item={{ ...props.item, requirement: { ...requirement, ways: otherWays(props.item) } }} />
          </div>
        </details>
      )}
    </Show>
  )
}

function otherWays({ requirement, way }: ItemStanding) {
  return requirement.ways.filter(({ name }) => name !== way?.name)
}

function Ways(props: { item: ItemStanding }) {
  const i = useI18n()
  const { code, ways } = props.item.requirement
  return (
    <form method="post" action={paths.verificationWay(i.locale, code)} class="grid gap-3">
      <For each={ways}>
        {(way) => (
          <button type="submit" name="way" value={way.name} class="btn-quiet justify-between text-start">
            {wayName(i, way)}
            <span aria-hidden="true" class="rtl:rotate-180">
              ›
            </span>
          </button>
        )}
      </For>
    </form>
  )
}
