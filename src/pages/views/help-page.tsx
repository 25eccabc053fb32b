import { For } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { questions } from "../points.ts"
import { Topic } from "./topic.tsx"

export function HelpPage() {
  const { t, locale } = useI18n()

  return (
    <div class="wrap grid gap-10">
      <header class="grid gap-3">
        <h1 class="page-title">{t("pages.help.title")}</h1>
        <p class="text-lg max-w-prose">{t("pages.help.lead")}</p>
        <p class="flex flex-wrap gap-3">
          <For each={questions}>
            {(group) => (
              <a class="btn-quiet" href={`#${group.of}`}>
                {t(`pages.help.${group.of}.title`)}
              </a>
            )}
          </For>
        </p>
      </header>
      <For each={questions}>
        {(group) => (
          <Topic id={group.of} title={`pages.help.${group.of}.title`}>
            <Questions asked={group.asked} />
          </Topic>
        )}
      </For>
      <Topic id="more" title="pages.help.more.title" lead="pages.help.more.body">
        <p>
          <a class="link inline-block py-2" href={paths.legalNotice(locale)}>
            {t("pages.legal.title")}
          </a>
        </p>
      </Topic>
    </div>
  )
}

function Questions(props: { asked: (typeof questions)[number]["asked"] }) {
  const { t } = useI18n()

  return (
    <div class="card grid gap-1 max-w-3xl">
      <For each={props.asked}>
        {(asked) => (
          <details class="border-b border-sand-100 last:border-b-0">
            <summary class="cursor-pointer py-3 font-semibold">{t(asked.question)}</summary>
            <p class="max-w-prose pb-4">{t(asked.answer)}</p>
          </details>
        )}
      </For>
    </div>
  )
}
