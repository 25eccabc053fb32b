import { For, Show } from "solid-js"
import type { Foreseen } from "#src/accounts/foresee-departure.ts"
import { SettingsFrame } from "#src/accounts/views/settings-frame.tsx"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { RetentionRule } from "#src/retention/list-rules.ts"
import { isKeptOnLeaving } from "#src/retention/subjects.ts"
import { RetentionTable } from "#src/retention/views/retention-table.tsx"
import { Section } from "#src/ui/page.tsx"
import { erasedThings } from "../erasure.ts"
import { ConfirmationFields } from "./confirmation-fields.tsx"

type Props = { accounts: Foreseen[]; rules: RetentionRule[]; hasSecondFactor: boolean; draft: Draft }

/** What leaving does, said before it is done: what closes, what goes, what stays and why. */
export function ErasurePage(props: Props) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("personal_data.erasure.title")} intro={t("personal_data.erasure.intro")}>
      <Show when={props.accounts.length > 0}>
        <Section title={t("personal_data.erasure.accounts")}>
          <ul class="stack gap-2">
            <For each={props.accounts}>{(account) => <AccountFate account={account} />}</For>
          </ul>
        </Section>
      </Show>
      <Section title={t("personal_data.erasure.erased")}>
        <ul class="grid gap-1 ps-5 list-disc">
          <For each={erasedThings}>{(thing) => <li>{t(`personal_data.erased.${thing}`)}</li>}</For>
        </ul>
      </Section>
      <section class="stack gap-3">
        <h2 class="section-title">{t("personal_data.erasure.kept_title")}</h2>
        <p>{t("personal_data.erasure.kept")}</p>
        <RetentionTable rules={props.rules.filter(({ subject }) => isKeptOnLeaving(subject))} />
      </section>
      <form method="post" action={paths.erasure(locale)} class="card stack">
        <p class="notice notice-bad">{t("personal_data.erasure.for_good")}</p>
        <p>
          <a class="link" href={paths.myData(locale)}>
            {t("personal_data.erasure.copy_first")}
          </a>
        </p>
        <ConfirmationFields draft={props.draft} hasSecondFactor={props.hasSecondFactor} />
        <button type="submit" class="btn-danger">
          {t("personal_data.erasure.submit")}
        </button>
      </form>
    </SettingsFrame>
  )
}

function AccountFate(props: { account: Foreseen }) {
  const { t } = useI18n()
  const { name, closes, colleagueCount } = props.account
  return (
    <li>
      <bdi class="font-semibold">{name}</bdi>
      <span class="hint block">
        {closes
          ? t(colleagueCount > 0 ? "personal_data.erasure.closes_on_others" : "personal_data.erasure.closes", {
              count: colleagueCount,
            })
          : t("personal_data.erasure.stays")}
      </span>
    </li>
  )
}
