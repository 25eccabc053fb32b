import { For, Show } from "solid-js"
import { type Locale, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import type { Step, StepName } from "../first-steps.ts"

const placeOf: Record<StepName, (locale: Locale) => string> = {
  product: paths.products,
  verification: paths.verification,
  program: paths.programs,
  influencer: paths.programs,
  order: paths.settings,
  application: paths.discover,
  approval: paths.enrollments,
  link: paths.links,
  click: paths.links,
}

export function FirstSteps(props: { steps: Step[] }) {
  const { t, locale } = useI18n()
  const next = props.steps.find((step) => !step.done)?.name
  return (
    <Section title={t("figures.steps.title")}>
      <p>{t("figures.steps.intro")}</p>
      <ol class="stack">
        <For each={props.steps}>
          {({ name, done }) => (
            <li class="flex flex-wrap items-start gap-3">
              <span class={done ? "badge badge-good" : "badge"}>
                {done ? t("figures.steps.done") : t("figures.steps.todo")}
              </span>
              <div class="flex-1 min-w-48">
                <p class="font-semibold">{t(`figures.steps.${name}`)}</p>
                <p class="text-ink-700">{t(`figures.steps.${name}_body`)}</p>
              </div>
              <Show when={name === next}>
                <a
                  class="btn"
                  href={placeOf[name](locale)}
                  aria-label={`${t("figures.steps.go")} · ${t(`figures.steps.${name}`)}`}
                >
                  {t("figures.steps.go")}
                </a>
              </Show>
            </li>
          )}
        </For>
      </ol>
    </Section>
  )
}
