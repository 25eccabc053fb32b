import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page } from "#src/ui/page.tsx"
import { AccountFields } from "./account-fields.tsx"

/** A further account for somebody who is here already. */
export function NewAccountPage(props: { draft: Draft; kind: string }) {
  const { t, locale } = useI18n()
  return (
    <Page title={t("accounts.list.open_title")} intro={t("accounts.list.open_intro")} narrow>
      <form method="post" action={paths.accounts(locale)} class="card stack">
        <AccountFields draft={props.draft} kind={props.kind} />
        <button type="submit" class="btn">
          {t("accounts.list.open_submit")}
        </button>
      </form>
    </Page>
  )
}
