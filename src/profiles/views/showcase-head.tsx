import { For, Show } from "solid-js"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { cityIn } from "#src/places/city.ts"
import type { Audience } from "../audience.ts"
import type { Showcase } from "../showcase.ts"
import { NetworkIcon } from "./network-icon.tsx"
import { Portrait } from "./portrait.tsx"

/** Who it is: the picture, the name, what they say of themselves, and where else to follow them. */
export function ShowcaseHead(props: { showcase: Showcase }) {
  const { t, locale } = useI18n()
  const { profile, niches, audiences } = props.showcase
  const bio = inReadersLanguage({ fr: profile.bioFr, ar: profile.bioAr }, locale)
  const cities = profile.cities.map((city) => cityIn(city, locale))
  const languages = profile.languages.map((code) => t(`profiles.language.${code}`))
  return (
    <>
      <Band handle={profile.handle} />
      <div class="max-w-3xl mx-auto px-4 -mt-14 sm:-mt-16 stack gap-4 justify-items-center text-center">
        <Portrait
          pictureId={profile.pictureId}
          name={profile.name}
          alt={t("profiles.page.portrait", { name: profile.name })}
          class="relative size-28 sm:size-32 text-4xl border-4 border-sand-50"
        />
        <div class="stack gap-1 justify-items-center">
          <h1 class="page-title">
            <bdi>{profile.name}</bdi>
          </h1>
          <p class="text-ink-500" dir="ltr">
            @{profile.handle}
          </p>
        </div>
        <Show when={bio}>
          {(text) => (
            <p class="whitespace-pre-line max-w-prose break-words" lang={text().lang} dir="auto">
              {text().text}
            </p>
          )}
        </Show>
        <Show when={niches.length > 0}>
          <ul class="flex flex-wrap gap-2 justify-center">
            <For each={niches}>
              {(niche) => (
                <li class="px-3 py-1 rounded-full bg-brand-100 text-brand-900 text-sm font-semibold">
                  {locale === "ar" ? niche.nameAr : niche.nameFr}
                </li>
              )}
            </For>
          </ul>
        </Show>
        <Facts cities={cities} languages={languages} />
        <Networks audiences={audiences} />
      </div>
    </>
  )
}

/** A zellige wall behind the picture, with the way home and the other language. */
function Band(props: { handle: string }) {
  const { t, locale } = useI18n()
  const other = locale === "fr" ? "ar" : "fr"
  return (
    <div class="relative h-32 sm:h-40 bg-brand-800 overflow-hidden">
      <svg class="absolute inset-0 size-full text-saffron-200 opacity-20" aria-hidden="true">
        <pattern id="zellige" width="56" height="56" patternUnits="userSpaceOnUse">
          <path
            d="M28 6l6.500 6.500H44V22l6 6-6 6v9.500h-9.500L28 50l-6.500-6.500H12V34l-6-6 6-6v-9.500h9.500zM0 0l8 8M56 0l-8 8M0 56l8-8M56 56l-8-8"
            fill="none"
            stroke="currentColor"
            stroke-width="1.500"
          />
        </pattern>
        <rect width="100%" height="100%" fill="url(#zellige)" />
      </svg>
      <div class="relative max-w-3xl mx-auto px-4 py-2 flex items-center justify-between">
        <a
          href={paths.home(locale)}
          class="inline-flex items-center gap-2 min-h-11 text-white no-underline text-sm font-semibold focus-visible:outline-2 focus-visible:outline-white"
        >
          <img src="/icon.svg" alt="" width="24" height="24" />
          ShareYourSales
        </a>
        <a
          href={paths.profilePage(other, props.handle)}
          hreflang={other}
          lang={other}
          class="inline-flex items-center min-h-11 px-2 text-white text-sm font-semibold focus-visible:outline-2 focus-visible:outline-white"
        >
          {t("site.other_language")}
        </a>
      </div>
    </div>
  )
}

function Facts(props: { cities: string[]; languages: string[] }) {
  const { t, locale } = useI18n()
  const separator = locale === "ar" ? "، " : ", "
  return (
    <Show when={props.cities.length + props.languages.length > 0}>
      <dl class="flex flex-wrap gap-x-5 gap-y-1 justify-center text-sm">
        <Show when={props.cities.length > 0}>
          <div class="flex flex-wrap gap-1 justify-center">
            <dt class="text-ink-500">{t("profiles.page.cities")}</dt>
            <dd class="font-semibold">
              <For each={props.cities}>
                {(city, index) => (
                  <>
                    {index() > 0 ? separator : ""}
                    <bdi>{city}</bdi>
                  </>
                )}
              </For>
            </dd>
          </div>
        </Show>
        <Show when={props.languages.length > 0}>
          <div class="flex flex-wrap gap-1 justify-center">
            <dt class="text-ink-500">{t("profiles.page.languages")}</dt>
            <dd class="font-semibold">{props.languages.join(separator)}</dd>
          </div>
        </Show>
      </dl>
    </Show>
  )
}

function Networks(props: { audiences: Audience[] }) {
  const { t } = useI18n()
  return (
    <Show when={props.audiences.length > 0}>
      <ul class="flex flex-wrap gap-2 justify-center" aria-label={t("profiles.page.networks")}>
        <For each={props.audiences}>
          {({ network, address }) => (
            <li>
              <a class="btn-quiet rounded-full" href={address} rel="me noopener nofollow ugc">
                <NetworkIcon network={network} />
                {t(`profiles.network.${network}`)}
              </a>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
