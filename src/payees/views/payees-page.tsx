import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { Pager } from "#src/ui/pager.tsx"
import { SearchForm } from "#src/ui/search-form.tsx"
import { Money } from "#src/ui/values.tsx"
import type { ListedPayee } from "../read-payees.ts"

type Props = { payees: ListedPayee[]; search: string; isFirstPage: boolean; hasMore: boolean }

export function PayeesPage(props: Props) {
  const { t, locale } = useI18n()
  const { payees, search, isFirstPage, hasMore } = props
  const last = payees.at(-1)
  const at = (asked: Record<string, string>) =>
    `${paths.payees(locale)}?${new URLSearchParams({ q: search, ...asked })}`
  return (
    <Page
      title={t("payees.title")}
      intro={t("payees.intro")}
      trail={[{ label: t("payouts.title"), href: paths.payouts(locale) }]}
      actions={
        <a class="btn-quiet" href={paths.settingsOf(locale, "payer")}>
          {t("settings.payer.title")}
        </a>
      }
    >
      <SearchForm action={paths.payees(locale)} label={t("payees.search")} submit={t("payees.find")} query={search} />
      <Show
        when={payees.length > 0}
        fallback={<EmptyState title={t("payees.empty.title")} body={t("payees.empty.body")} />}
      >
        <ul class="desk-rows" aria-label={t("payees.title")}>
          <For each={payees}>{(payee) => <PayeeRow payee={payee} />}</For>
        </ul>
        <Pager newer={isFirstPage ? null : at({})} older={hasMore && last ? at({ after: last.id }) : null} />
      </Show>
    </Page>
  )
}

function PayeeRow(props: { payee: ListedPayee }) {
  const { t, locale } = useI18n()
  const { payee } = props
  return (
    <li class="desk-row grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1">
      <div class="min-w-0">
        <p class="flex flex-wrap items-center gap-x-3 gap-y-1">
          <a class="link font-bold" href={paths.payee(locale, payee.id)}>
            <bdi>{payee.name}</bdi>
          </a>
          <Show when={payee.unclear && !payee.isDecided}>
            <span class="badge badge-warn">{t("payees.to_decide")}</span>
          </Show>
        </p>
        <p class="hint">{payee.status ? t(`withholding.status.${payee.status}`) : t("payees.no_status")}</p>
      </div>
      <p class="grid justify-items-end">
        <span class="hint">{t("payees.this_year")}</span>
        <span class="font-semibold">
          <Money cents={payee.yearCents} />
        </span>
      </p>
    </li>
  )
}
