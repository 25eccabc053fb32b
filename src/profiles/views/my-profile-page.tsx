import { For, Show } from "solid-js"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { networks } from "../network.ts"
import { missingParts, type Showcase } from "../showcase.ts"
import { MissingParts } from "./missing-parts.tsx"
import { NetworkIcon } from "./network-icon.tsx"
import { PortraitForm } from "./portrait-form.tsx"
import { PublicationCard } from "./publication-card.tsx"

export type MyProfile = Showcase & { mayEdit: boolean; problem?: string }

/** What an influencer shows of itself: whether it is seen, what it lacks, and where each part is written. */
export function MyProfilePage(props: { showcase: MyProfile }) {
  const { t } = useI18n()
  const { showcase } = props
  const missing = missingParts(showcase)
  return (
    <Page title={t("profiles.mine.title")} intro={t("profiles.mine.intro")}>
      <div class="grid gap-6 lg:grid-cols-2 items-start">
        <div class="stack gap-6">
          <PublicationCard showcase={showcase} missing={missing} />
          <MissingParts missing={missing} />
        </div>
        <div class="stack gap-6">
          <Presentation showcase={showcase} />
          <Networks showcase={showcase} />
          <Chosen
            title={t("profiles.mine.storefront")}
            told={t("profiles.mine.products", { count: showcase.storefront.length })}
            href="storefront"
          />
          <Chosen
            title={t("profiles.page.portfolio")}
            told={t("profiles.mine.items", { count: showcase.portfolio.length })}
            href="portfolio"
          />
        </div>
      </div>
    </Page>
  )
}

function Presentation(props: { showcase: MyProfile }) {
  const { t, locale } = useI18n()
  const { profile, niches, mayEdit } = props.showcase
  const bio = inReadersLanguage({ fr: profile.bioFr, ar: profile.bioAr }, locale)
  const edit = (
    <Show when={mayEdit}>
      <a class="btn-quiet btn-small" href={paths.profilePresentation(locale)}>
        {t("profiles.mine.edit")}
      </a>
    </Show>
  )
  return (
    <Section title={t("profiles.mine.presentation")} id="presentation" actions={edit}>
      <PortraitForm profile={profile} mayEdit={mayEdit} problem={props.showcase.problem} />
      <Show when={bio} fallback={<p class="text-ink-700">{t("profiles.mine.no_bio")}</p>}>
        {(text) => (
          <p class="whitespace-pre-line break-words" lang={text().lang} dir="auto">
            {text().text}
          </p>
        )}
      </Show>
      <Show when={niches.length > 0}>
        <ul class="flex flex-wrap gap-2">
          <For each={niches}>
            {(niche) => <li class="badge badge-good">{locale === "ar" ? niche.nameAr : niche.nameFr}</li>}
          </For>
        </ul>
      </Show>
    </Section>
  )
}

function Networks(props: { showcase: MyProfile }) {
  const { t, locale } = useI18n()
  const told = (network: string) => props.showcase.audiences.find((audience) => audience.network === network)
  return (
    <Section title={t("profiles.page.networks")} id="networks">
      <p class="hint">{t("profiles.mine.networks_hint")}</p>
      <ul class="grid sm:grid-cols-2 gap-2">
        <For each={networks}>
          {(network) => (
            <li>
              <a
                class="flex items-center gap-3 min-h-11 px-3 py-2 rounded-lg border border-sand-200 no-underline text-ink-900 hover:border-brand-700"
                href={paths.audience(locale, network)}
              >
                <NetworkIcon network={network} />
                <span class="grid">
                  <span class="font-semibold">{t(`profiles.network.${network}`)}</span>
                  <span class="hint">{toldOf(told(network)?.followers)}</span>
                </span>
              </a>
            </li>
          )}
        </For>
      </ul>
    </Section>
  )

  function toldOf(followers: bigint | null | undefined) {
    if (followers === undefined) return t("profiles.mine.add_network")
    return followers === null
      ? t("profiles.mine.no_followers")
      : t("profiles.page.followers", { count: Number(followers) })
  }
}

function Chosen(props: { title: string; told: string; href: "storefront" | "portfolio" }) {
  const { t, locale } = useI18n()
  const manage = (
    <a class="btn-quiet btn-small" href={paths[props.href](locale)}>
      {t("profiles.mine.manage")}
    </a>
  )
  return (
    <Section title={props.title} id={props.href} actions={manage}>
      <p class="text-ink-700">{props.told}</p>
    </Section>
  )
}
