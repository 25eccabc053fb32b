import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { type ItemStanding, isDone } from "../item-standing.ts"

const colours: Record<ItemStanding["state"], string> = {
  missing: "bg-sand-200",
  begun: "bg-saffron-200",
  provided: "bg-brand-600",
  approved: "bg-brand-700",
  refused: "bg-rose-700",
  expired: "bg-rose-700",
}

/** One stretch of road a step: where one is, what is done, what is to be done again. */
export function ProgressPicture(props: { items: ItemStanding[]; current?: string }) {
  const { t, locale } = useI18n()
  return (
    <div class="grid gap-2">
      <ol class="flex gap-1.5 px-1">
        <For each={props.items}>
          {(item, index) => (
            <li class="flex-1">
              <a
                href={paths.verificationStep(locale, item.requirement.code)}
                aria-current={item.requirement.code === props.current ? "step" : undefined}
                class="block py-2 rounded focus-visible:outline-2 focus-visible:outline-brand-700"
              >
                <span
                  class={`block h-2.5 rounded-full ${colours[item.state]} ${item.requirement.code === props.current ? "outline-2 outline-offset-2 outline-ink-900 outline-solid" : ""}`}
                />
                <span class="sr-only">
                  {index() + 1}. {item.requirement.title[locale]} · {t(`verifications.steps.${item.state}`)}
                </span>
              </a>
            </li>
          )}
        </For>
      </ol>
      <p class="hint">
        {t("verifications.progress", { count: props.items.filter(isDone).length, total: props.items.length })}
      </p>
    </div>
  )
}
