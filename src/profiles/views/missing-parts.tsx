import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { type Part, parts, requiredParts } from "../showcase.ts"

/** How complete the page is, and what is left to do, each with the way to it. */
export function MissingParts(props: { missing: Part[] }) {
  const { t, dir } = useI18n()
  const done = parts.length - props.missing.length
  const width = (done / parts.length) * 100
  return (
    <section class="card stack gap-3" aria-labelledby="missing">
      <h2 id="missing" class="section-title">
        {t("profiles.missing.title")}
      </h2>
      <p class="text-ink-700">{t("profiles.missing.done", { done, all: parts.length })}</p>
      <svg viewBox="0 0 100 2" preserveAspectRatio="none" class="w-full h-2 rounded-full" aria-hidden="true">
        <rect width="100" height="2" class="fill-sand-200" />
        <rect x={dir === "rtl" ? 100 - width : 0} width={width} height="2" class="fill-brand-600" />
      </svg>
      <Show when={props.missing.length > 0} fallback={<p>{t("profiles.missing.nothing")}</p>}>
        <ul class="stack gap-2">
          <For each={props.missing}>{(part) => <MissingPart part={part} />}</For>
        </ul>
      </Show>
    </section>
  )
}

function MissingPart(props: { part: Part }) {
  const { t, locale } = useI18n()
  const { part } = props
  const places: Record<Part, string> = {
    bio: paths.profilePresentation(locale),
    niches: paths.profilePresentation(locale),
    picture: "#presentation",
    both_languages: paths.profilePresentation(locale),
    cities: paths.profilePresentation(locale),
    network: "#networks",
    storefront: paths.storefront(locale),
    portfolio: paths.portfolio(locale),
  }
  return (
    <li class="flex flex-wrap items-center gap-2">
      <a class="link py-1" href={places[part]}>
        {t(`profiles.missing.${part}`)}
      </a>
      <Show when={requiredParts.includes(part)}>
        <span class="badge badge-warn">{t("profiles.missing.required")}</span>
      </Show>
    </li>
  )
}
