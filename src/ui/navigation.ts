import { can } from "#src/accounts/abilities.ts"
import type { Membership } from "#src/accounts/session.ts"
import type { Key, Locale } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"

type Item = { key: Key; href: string }

export function navigationOf(account: Membership | null, locale: Locale): Item[] {
  if (account?.kind === "merchant") {
    return [
      { key: "nav.dashboard", href: paths.dashboard(locale) },
      { key: "nav.orders", href: paths.orders(locale) },
      { key: "nav.products", href: paths.products(locale) },
      { key: "nav.programs", href: paths.programs(locale) },
      { key: "nav.creators", href: paths.creators(locale) },
      { key: "nav.commissions", href: paths.commissions(locale) },
      ...(can(account.role, "view_money") ? [{ key: "nav.payouts", href: paths.payouts(locale) } as const] : []),
    ]
  }
  if (account?.kind === "influencer") {
    return [
      { key: "nav.dashboard", href: paths.dashboard(locale) },
      { key: "nav.discover", href: paths.discover(locale) },
      { key: "nav.marketplace", href: paths.marketplace(locale) },
      { key: "nav.enrollments", href: paths.enrollments(locale) },
      { key: "nav.links", href: paths.links(locale) },
      { key: "nav.profile", href: paths.profile(locale) },
      { key: "nav.commissions", href: paths.commissions(locale) },
      ...(can(account.role, "view_money") ? [{ key: "nav.money", href: paths.money(locale) } as const] : []),
    ]
  }
  return [
    { key: "nav.marketplace", href: paths.marketplace(locale) },
    { key: "nav.creators", href: paths.creators(locale) },
  ]
}
