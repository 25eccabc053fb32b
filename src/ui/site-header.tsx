import { For, Show } from "solid-js"
import type { SignedIn } from "#src/accounts/session.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { AccountMenu } from "./account-menu.tsx"
import { navigationOf } from "./navigation.ts"
import { UnreadIcons } from "./unread-icons.tsx"

export function SiteHeader(props: { url: URL; signedIn: SignedIn | null }) {
  const { t, locale } = useI18n()
  const items = navigationOf(props.signedIn?.current ?? null, locale)
  const isHere = (href: string) => props.url.pathname === href || props.url.pathname.startsWith(`${href}/`)
  return (
    <header class="bg-white border-b border-sand-200">
      <div class="wrap flex flex-wrap items-center gap-x-2 sm:gap-x-4 gap-y-2 py-3">
        <a
          href={paths.home(locale)}
          class="flex items-center gap-1.5 sm:gap-2 font-bold text-base sm:text-lg text-brand-800 no-underline"
        >
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span class={props.signedIn ? "sr-only sm:not-sr-only" : ""}>ShareYourSales</span>
        </a>
        <Show when={items.length > 0}>
          <nav
            aria-label={t("site.navigation")}
            class={`order-last basis-full flex flex-wrap gap-1 -mx-1 ${props.signedIn ? "" : "lg:order-none lg:basis-auto"}`}
          >
            <For each={items}>
              {(item) => (
                <a
                  href={item.href}
                  aria-current={isHere(item.href) ? "page" : undefined}
                  class="px-2.5 sm:px-3 py-1.5 sm:py-2 rounded-lg whitespace-nowrap text-sm sm:text-base font-semibold text-ink-700 no-underline hover:bg-sand-100 aria-[current=page]:bg-brand-50 aria-[current=page]:text-brand-800"
                >
                  {t(item.key)}
                </a>
              )}
            </For>
          </nav>
        </Show>
        <div class="ms-auto flex items-center gap-1.5 sm:gap-2">
          <LanguageLink url={props.url} />
          <Show
            when={props.signedIn}
            fallback={
              <a href={paths.signIn(locale)} class="btn-quiet btn-small px-2 sm:px-3">
                {t("site.sign_in")}
              </a>
            }
          >
            {(signedIn) => (
              <>
                <UnreadIcons signedIn={signedIn()} />
                <AccountMenu signedIn={signedIn()} />
              </>
            )}
          </Show>
        </div>
      </div>
    </header>
  )
}

function LanguageLink(props: { url: URL }) {
  const { locale, t } = useI18n()
  const other = locale === "fr" ? "ar" : "fr"
  const path = props.url.pathname.replace(/^\/(fr|ar)(?=\/|$)/, `/${other}`)
  return (
    <a
      href={(/^\/(fr|ar)(\/|$)/.test(path) ? path : `/${other}`) + props.url.search}
      hx-boost="false"
      hreflang={other}
      lang={other}
      class="btn-quiet btn-small px-2 sm:px-3"
    >
      {t("site.other_language")}
    </a>
  )
}
