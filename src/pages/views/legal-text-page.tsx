import { For } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import type { LegalText } from "../legal-text.ts"
import { Prose } from "./prose.tsx"

export function LegalTextPage(props: { text: LegalText }) {
  const { t, locale } = useI18n()

  return (
    <article class="wrap grid gap-8 lg:grid-cols-[1fr_18rem] lg:gap-12">
      <header class="grid gap-3 lg:col-span-2">
        <h1 class="page-title">{t(props.text.title)}</h1>
        <p class="text-lg max-w-prose">{t(props.text.lead)}</p>
        <p class="hint">{t("pages.dated", { date: formatDate(props.text.datedAt, locale, "day") })}</p>
      </header>
      <Contents text={props.text} />
      <ol class="grid gap-8">
        <For each={props.text.sections}>
          {(section, index) => (
            <li class="grid gap-3 scroll-mt-6" id={section.id}>
              <h2 class="section-title">
                {index() + 1}. {t(section.title)}
              </h2>
              <Prose text={t(section.body, props.text.parameters)} />
            </li>
          )}
        </For>
      </ol>
    </article>
  )
}

function Contents(props: { text: LegalText }) {
  const { t } = useI18n()

  return (
    <nav class="card self-start lg:order-last lg:sticky lg:top-6" aria-labelledby="contents">
      <h2 class="section-title" id="contents">
        {t("pages.contents")}
      </h2>
      <ol class="mt-3 grid gap-1">
        <For each={props.text.sections}>
          {(section, index) => (
            <li>
              <a class="link inline-block py-1" href={`#${section.id}`}>
                {index() + 1}. {t(section.title)}
              </a>
            </li>
          )}
        </For>
      </ol>
    </nav>
  )
}
