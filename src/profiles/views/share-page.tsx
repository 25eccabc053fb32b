import { For } from "solid-js"
import { setting } from "#src/env.ts"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { shareAddresses } from "#src/links/share-addresses.ts"
import { paths } from "#src/paths.ts"

const ways = ["whatsapp", "facebook", "x", "telegram"] as const

/** The page's address to send on, or to select and copy where no script runs. */
export function SharePage(props: { handle: string; name: string }) {
  const { t, locale } = useI18n()
  const address = setting("PUBLIC_URL") + paths.profilePage(locale, props.handle)
  const addresses = shareAddresses(t("profiles.page.share_text", { name: isolated(props.name) }), address)
  return (
    <section class="stack gap-3 justify-items-center text-center" aria-labelledby="share">
      <h2 id="share" class="section-title">
        {t("profiles.page.share")}
      </h2>
      <ul class="flex flex-wrap gap-2 justify-center">
        <For each={ways}>
          {(way) => (
            <li>
              <a class="btn-quiet" href={addresses[way]} rel="noopener noreferrer nofollow">
                {t(`links.share.${way}`)}
              </a>
            </li>
          )}
        </For>
      </ul>
      <label class="field w-full max-w-sm">
        <span class="hint">{t("profiles.page.copy")}</span>
        <input class="input text-center select-all" dir="ltr" readonly value={address} />
      </label>
    </section>
  )
}
