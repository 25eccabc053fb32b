import { Show } from "solid-js"
import { setting } from "#src/env.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { type Part, requiredParts } from "../showcase.ts"
import type { MyProfile } from "./my-profile-page.tsx"

/** Whether the page is seen, at which address, and the way to show it or hide it. */
export function PublicationCard(props: { showcase: MyProfile; missing: Part[] }) {
  const { t, locale } = useI18n()
  const { profile, mayEdit } = props.showcase
  const isPublished = profile.publishedAt !== null
  const address = setting("PUBLIC_URL") + paths.profilePage(locale, profile.handle)
  const isReady = !props.missing.some((part) => requiredParts.includes(part))
  return (
    <section class="card stack gap-4" aria-labelledby="publication">
      <div class="flex flex-wrap items-center gap-2">
        <h2 id="publication" class="section-title flex-1">
          {t("profiles.publication.title")}
        </h2>
        <span class={`badge ${isPublished ? "badge-good" : ""}`}>
          {t(isPublished ? "profiles.publication.published" : "profiles.publication.draft")}
        </span>
      </div>
      <div class="stack gap-1">
        <p class="font-mono text-sm break-all select-all" dir="ltr">
          {address}
        </p>
        <p class="flex flex-wrap gap-x-4 gap-y-1 items-center">
          <copy-button value={address} done={t("links.share.copied")}>
            <button type="button" class="btn-quiet btn-small">
              {t("links.share.copy")}
            </button>
          </copy-button>
          <Show when={mayEdit && !profile.handleChosenAt}>
            <a class="link py-1" href={paths.profileHandle(locale)}>
              {t("profiles.publication.choose_handle")}
            </a>
          </Show>
        </p>
        <p class="hint">{t("profiles.publication.hint")}</p>
      </div>
      <Show when={!(isPublished || isReady)}>
        <p class="notice notice-warn">{t("profiles.refused.incomplete")}</p>
      </Show>
      <div class="flex flex-wrap gap-2">
        <a
          class="btn-quiet"
          href={isPublished ? paths.profilePage(locale, profile.handle) : paths.profilePreview(locale)}
        >
          {t(isPublished ? "profiles.publication.see" : "profiles.publication.preview")}
        </a>
        <Show when={mayEdit}>
          <form
            method="post"
            action={isPublished ? paths.profilePublicationRemoval(locale) : paths.profilePublication(locale)}
          >
            <button type="submit" class={isPublished ? "btn-quiet" : "btn"} disabled={!(isPublished || isReady)}>
              {t(isPublished ? "profiles.publication.withdraw" : "profiles.publication.publish")}
            </button>
          </form>
        </Show>
      </div>
    </section>
  )
}
