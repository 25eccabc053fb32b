import { For, Show } from "solid-js"
import { inReadersLanguage, nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { cityIn } from "#src/places/city.ts"
import type { ProfileCard } from "#src/profiles/list-profile-cards.ts"
import { Portrait } from "#src/profiles/views/portrait.tsx"
import { InviteLink } from "#src/program-invitations/views/invite-link.tsx"
import type { Matcher } from "../highlight.ts"
import { Marked } from "./marked.tsx"

const shortBio = 140

/** An influencer among others. */
export function ProfileResult(props: { profile: ProfileCard; matches: Matcher; mayInvite: boolean }) {
  const { locale } = useI18n()
  const { profile, matches } = props
  const bio = inReadersLanguage({ fr: profile.bioFr, ar: profile.bioAr }, locale)
  const short = bio && bio.text.length > shortBio ? `${bio.text.slice(0, shortBio).replace(/\s+\S*$/, "")}…` : bio?.text
  return (
    <li class="card grid gap-3 content-start relative hover:border-brand-700">
      <div class="flex items-center gap-3">
        <Portrait pictureId={profile.pictureId} name={profile.name} class="size-14 shrink-0 text-xl" />
        <div class="min-w-0">
          <h3 class="font-semibold leading-snug break-words">
            <a
              href={paths.profilePage(locale, profile.handle)}
              class="text-ink-900 no-underline hover:underline after:absolute after:inset-0 after:rounded-xl focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-brand-700"
            >
              <Marked text={profile.name} matches={matches} />
            </a>
          </h3>
          <p class="hint truncate">
            <bdi dir="ltr">@{profile.handle}</bdi>
          </p>
        </div>
      </div>
      <Show when={short}>
        {(text) => (
          <p class="text-ink-700 text-sm break-words" dir="auto" lang={bio?.lang}>
            <Marked text={text()} matches={matches} />
          </p>
        )}
      </Show>
      <Show when={profile.niches.length > 0}>
        <p class="flex flex-wrap gap-1">
          <For each={profile.niches}>{(niche) => <span class="badge">{nameIn(niche, locale)}</span>}</For>
        </p>
      </Show>
      <Show when={profile.cities.length > 0}>
        <p class="hint">
          <For each={profile.cities}>
            {(city, place) => (
              <>
                {place() > 0 && " · "}
                <bdi>{cityIn(city, locale)}</bdi>
              </>
            )}
          </For>
        </p>
      </Show>
      <Audiences audiences={profile.audiences} />
      <Show when={props.mayInvite}>
        <p class="relative z-1 w-fit">
          <InviteLink handle={profile.handle} />
        </p>
      </Show>
    </li>
  )
}

function Audiences(props: { audiences: ProfileCard["audiences"] }) {
  const { t } = useI18n()
  return (
    <Show when={props.audiences.length > 0}>
      <ul class="grid gap-1 text-sm">
        <For each={props.audiences.slice(0, 3)}>
          {({ network, followers, verified }) => (
            <li class="flex flex-wrap gap-x-2">
              <span class="font-semibold">{t(`profiles.network.${network}`)}</span>
              <Show when={followers !== null}>
                <span class="hint">{t("search.card.followers", { count: followers ?? 0 })}</span>
              </Show>
              <Show when={verified}>
                <span class="badge badge-good">{t("search.card.verified")}</span>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  )
}
