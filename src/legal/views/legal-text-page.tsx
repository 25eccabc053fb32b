import { For, type JSX, Show } from "solid-js"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { LegalSection } from "../legal-version.ts"
import type { ReadText } from "../read-text.ts"
import { Prose } from "./prose.tsx"

type Props = {
  read: ReadText
  /** What a section shows besides its words, like a table of our figures. */
  addition?: (section: string) => JSX.Element
}

export function LegalTextPage(props: Props) {
  const { t, locale } = useI18n()
  const { text, publishedAt } = props.read

  return (
    <article class="wrap grid gap-8 lg:grid-cols-[1fr_18rem] lg:gap-12">
      <header class="grid gap-3 lg:col-span-2">
        <h1 class="page-title">{text.title}</h1>
        <Replaced read={props.read} />
        <p class="text-lg max-w-prose">{text.lead}</p>
        <Show when={publishedAt}>
          {(at) => <p class="hint">{t("pages.dated", { date: formatDate(at(), locale, "day") })}</p>}
        </Show>
      </header>
      <Contents sections={text.sections} />
      <div class="grid gap-8 min-w-0">
        <ol class="grid gap-8">
          <For each={text.sections}>
            {(section, index) => (
              <li class="grid gap-3 scroll-mt-6" id={section.id}>
                <h2 class="section-title">
                  {index() + 1}. {section.title}
                </h2>
                <Prose text={section.body} />
                {props.addition?.(section.id)}
              </li>
            )}
          </For>
        </ol>
        <OtherVersions read={props.read} />
      </div>
    </article>
  )
}

/** Said first, so that nobody takes an old text for the one that binds. */
function Replaced(props: { read: ReadText }) {
  const { t, locale } = useI18n()
  const { kind, replacedAt } = props.read

  return (
    <Show when={replacedAt}>
      {(at) => (
        <p class="notice notice-warn flex flex-wrap gap-x-3">
          <span>{t("legal.replaced", { date: formatDate(at(), locale, "day") })}</span>
          <a class="link" href={kind === "terms" ? paths.terms(locale) : paths.privacy(locale)}>
            {t("legal.read_current")}
          </a>
        </p>
      )}
    </Show>
  )
}

/** Every version stays readable, with the hash by which people have accepted it. */
function OtherVersions(props: { read: ReadText }) {
  const { t, locale } = useI18n()
  const { kind, hash, others } = props.read

  return (
    <footer class="border-t border-sand-200 pt-6 grid gap-3 text-sm">
      <p class="text-ink-500">
        {t("legal.fingerprint")} <bdi class="font-mono break-all">{hash}</bdi>
      </p>
      <Show when={others.length > 0}>
        <p class="font-semibold">{t("legal.other_versions")}</p>
        <ul class="grid gap-1">
          <For each={others}>
            {(version) => (
              <li>
                <a class="link inline-block py-1" href={paths.legalVersion(locale, kind, version.hash)}>
                  {t("pages.dated", { date: formatDate(version.publishedAt, locale, "day") })}
                </a>{" "}
                <bdi class="font-mono text-ink-500">{version.hash.slice(0, 8)}</bdi>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </footer>
  )
}

function Contents(props: { sections: LegalSection[] }) {
  const { t } = useI18n()

  return (
    <nav class="card self-start lg:order-last lg:sticky lg:top-6" aria-labelledby="contents">
      <h2 class="section-title" id="contents">
        {t("pages.contents")}
      </h2>
      <ol class="mt-3 grid gap-1">
        <For each={props.sections}>
          {(section, index) => (
            <li>
              <a class="link inline-block py-1" href={`#${section.id}`}>
                {index() + 1}. {section.title}
              </a>
            </li>
          )}
        </For>
      </ol>
    </nav>
  )
}
