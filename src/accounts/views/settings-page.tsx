import { For, Show } from "solid-js"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { can } from "../abilities.ts"
import type { Membership, SignedIn } from "../session.ts"

type Item = { title: Key; hint: Key; href: string }

export function SettingsPage(props: { signedIn: SignedIn }) {
  const { t } = useI18n()
  const account = props.signedIn.current
  return (
    <Page title={t("settings.title")} narrow>
      <Show when={account}>
        {(known) => (
          <Show when={itemsOfAccount(known()).length > 0}>
            <Section title={t("settings.account_group", { account: known().name })}>
              <Items items={itemsOfAccount(known())} />
            </Section>
          </Show>
        )}
      </Show>
      <Section title={t("settings.own_group")}>
        <Items items={ownItems()} />
      </Section>
    </Page>
  )
}

function Items(props: { items: Item[] }) {
  const { t } = useI18n()
  return (
    <ul class="divide-y divide-sand-200">
      <For each={props.items}>
        {(item) => (
          <li>
            <a href={item.href} class="block py-3 no-underline hover:bg-sand-50">
              <span class="block font-semibold text-brand-800">{t(item.title)}</span>
              <span class="hint block">{t(item.hint)}</span>
            </a>
          </li>
        )}
      </For>
    </ul>
  )
}

function itemsOfAccount({ role, kind }: Membership): Item[] {
  const { locale } = useI18n()
  const item = (title: Key, hint: Key, part: Parameters<typeof paths.settingsOf>[1]) => ({
    title,
    hint,
    href: paths.settingsOf(locale, part),
  })
  const isMerchant = kind === "merchant"
  const verification = {
    title: "settings.verification.title" as const,
    hint: "settings.verification.hint" as const,
    href: paths.verification(locale),
  }
  const mandate = {
    title: "money_papers.mandate.title" as const,
    hint: "money_papers.mandate.hint" as const,
    href: paths.billingMandate(locale),
  }
  const issuedPapers = {
    title: "money_papers.title" as const,
    hint: "money_papers.hint" as const,
    href: paths.issuedPapers(locale),
  }
  return [
    ...(kind === "platform" ? [] : [verification]),
    ...(can(role, "manage_account") ? [item("settings.profile.title", "settings.profile.hint", "profile")] : []),
    ...(can(role, "manage_account") && isMerchant
      ? [item("settings.notice.title", "settings.notice.hint", "seller-notice")]
      : []),
    ...(can(role, "manage_account") && kind === "influencer"
      ? [item("settings.phone.title", "settings.phone.hint", "phone")]
      : []),
    ...(can(role, "view_money") && kind === "influencer"
      ? [item("settings.tax.title", "settings.tax.hint", "tax")]
      : []),
    ...(can(role, "view_money") && isMerchant ? [item("settings.payer.title", "settings.payer.hint", "payer")] : []),
    ...(can(role, "view_money") && kind === "influencer" ? [mandate] : []),
    ...(can(role, "view_money") ? [issuedPapers] : []),
    ...(can(role, "manage_members") ? [item("settings.members.title", "settings.members.hint", "members")] : []),
    ...(can(role, "manage_keys") && isMerchant ? [item("settings.keys.title", "settings.keys.hint", "keys")] : []),
    ...(can(role, "manage_account") ? [item("settings.closing.title", "settings.closing.hint", "closing")] : []),
  ]
}

function ownItems(): Item[] {
  const { locale } = useI18n()
  const own = ["name", "email", "password", "language", "sessions", "mail"] as const
  return [
    ...own.map((part) => ({
      title: `settings.${part}.title` as const,
      hint: `settings.${part}.hint` as const,
      href: paths.settingsOf(locale, part),
    })),
    {
      title: "notifications.settings.title",
      hint: "notifications.settings.hint",
      href: paths.settingsOf(locale, "notifications"),
    },
    { title: "second_factors.title", hint: "second_factors.hint", href: paths.settingsOf(locale, "second-factor") },
    { title: "personal_data.title", hint: "personal_data.hint", href: paths.myData(locale) },
    { title: "accounts.list.title", hint: "accounts.list.open", href: paths.accounts(locale) },
  ]
}
