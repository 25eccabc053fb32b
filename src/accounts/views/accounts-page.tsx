import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import type { Membership, SignedIn } from "../session.ts"

export function AccountsPage(props: { signedIn: SignedIn }) {
  const { t, locale } = useI18n()
  const { memberships, current } = props.signedIn
  const openOther = (
    <a class="btn-quiet" href={paths.newAccount(locale)}>
      {t("accounts.list.open")}
    </a>
  )
  return (
    <Page title={t("accounts.list.title")} narrow>
      <Show
        when={memberships.length > 0}
        fallback={
          <>
            <EmptyState
              title={t("accounts.list.none_title")}
              body={t("accounts.list.none_body")}
              action={
                <a class="btn" href={paths.newAccount(locale)}>
                  {t("accounts.list.open_title")}
                </a>
              }
            />
            <p>
              <a class="link" href={paths.myData(locale)}>
                {t("accounts.list.leave_title")}
              </a>
            </p>
          </>
        }
      >
        <p class="text-ink-700">{t("accounts.list.intro")}</p>
        <ul class="stack gap-3">
          <For each={memberships}>
            {(membership) => <AccountItem membership={membership} isCurrent={membership === current} />}
          </For>
        </ul>
        <p>{openOther}</p>
      </Show>
    </Page>
  )
}

function AccountItem(props: { membership: Membership; isCurrent: boolean }) {
  const { t, locale } = useI18n()
  const { accountId, name, kind, role, suspension } = props.membership
  const kindName = kind === "platform" ? "ShareYourSales" : t(`accounts.kind.${kind}`)
  return (
    <li class="card flex flex-wrap items-center gap-3">
      <div class="flex-1 min-w-40">
        <p class="font-semibold">
          <bdi>{name}</bdi>
        </p>
        <p class="hint">
          {kindName} · {t(`accounts.role.${role}`)}
        </p>
      </div>
      <Show when={suspension?.scope === "everything"}>
        <span class="badge badge-bad">{t("accounts.list.suspended")}</span>
      </Show>
      <Show when={!props.isCurrent} fallback={<span class="badge badge-good">{t("accounts.list.current")}</span>}>
        <form method="post" action={paths.accountEntry(locale, accountId)}>
          <button type="submit" class="btn-quiet btn-small">
            {t("accounts.list.enter")} <bdi class="sr-only">{name}</bdi>
          </button>
        </form>
      </Show>
    </li>
  )
}
