import { For } from "solid-js"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"

export function SiteFooter() {
  const { t, locale } = useI18n()
  const links: { key: Key; href: string }[] = [
    { key: "site.how_it_works", href: paths.howItWorks(locale) },
    { key: "site.help", href: paths.help(locale) },
    { key: "site.legal_notice", href: paths.legalNotice(locale) },
    { key: "site.terms", href: paths.terms(locale) },
    { key: "site.privacy", href: paths.privacy(locale) },
  ]
  return (
    <footer class="border-t border-sand-200 bg-white">
      <nav aria-label={t("site.footer")} class="wrap flex flex-wrap gap-x-5 gap-y-1 py-4 text-sm">
        <For each={links}>
          {(link) => (
            <a href={link.href} class="py-1.5 text-ink-700 hover:text-brand-800">
              {t(link.key)}
            </a>
          )}
        </For>
      </nav>
    </footer>
  )
}
