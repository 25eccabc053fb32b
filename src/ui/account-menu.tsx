import { Show } from "solid-js"
import type { SignedIn } from "#src/accounts/session.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Caret } from "./caret.tsx"

export function AccountMenu(props: { signedIn: SignedIn }) {
  const { t, locale } = useI18n()
  const { current, memberships, name } = props.signedIn
  const item = "block px-4 py-2 text-start w-full no-underline text-ink-900 hover:bg-sand-100"
  return (
    <menu-disclosure class="relative block">
      <details>
        <summary class="btn-quiet btn-small px-2 sm:px-3 list-none max-w-26 sm:max-w-44">
          <bdi class="truncate">{current?.name ?? name}</bdi>
          <Caret />
        </summary>
        <div class="absolute end-0 z-10 mt-1 min-w-56 py-2 bg-white border border-sand-200 rounded-xl shadow-lg">
          <p class="px-4 pb-2 text-sm text-ink-500">
            <bdi>{props.signedIn.email}</bdi>
          </p>
          <Show when={memberships.some((membership) => membership !== current)}>
            <a class={item} href={paths.accounts(locale)}>
              {t("site.switch_account")}
            </a>
          </Show>
          <Show when={current && current.kind !== "platform"}>
            <a class={item} href={paths.verification(locale)}>
              {t("verifications.title")}
            </a>
          </Show>
          <a class={item} href={paths.settings(locale)}>
            {t("site.settings")}
          </a>
          <form method="post" action={paths.sessionRemoval(locale)}>
            <button type="submit" class={`${item} cursor-pointer`}>
              {t("site.sign_out")}
            </button>
          </form>
        </div>
      </details>
    </menu-disclosure>
  )
}
