import { Show } from "solid-js"
import { SettingsFrame } from "#src/accounts/views/settings-frame.tsx"
import type { Draft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import type { SecondFactor } from "../read-second-factor.ts"
import { AnyCodeField } from "./code-field.tsx"

/** `demandedBy` is the account that asks it of its members, if one of theirs does. */
type Props = { factor: SecondFactor | null; demandedBy: string | null; draft: Draft }

export function SecondFactorPage(props: Props) {
  const { t } = useI18n()
  return (
    <SettingsFrame title={t("second_factors.title")} intro={t("second_factors.intro")}>
      <Show when={props.factor} fallback={<SwitchedOff demandedBy={props.demandedBy} />}>
        {(factor) => <SwitchedOn factor={factor()} demandedBy={props.demandedBy} draft={props.draft} />}
      </Show>
    </SettingsFrame>
  )
}

function SwitchedOff(props: { demandedBy: string | null }) {
  const { t, locale } = useI18n()
  return (
    <>
      <Show when={props.demandedBy}>
        {(account) => (
          <p class="notice notice-warn" role="status">
            {t("second_factors.demanded", { account: account() })}
          </p>
        )}
      </Show>
      <Section title={t("second_factors.off.title")}>
        <ol class="stack gap-2 list-decimal ps-5">
          <li>{t("second_factors.off.step_install")}</li>
          <li>{t("second_factors.off.step_scan")}</li>
          <li>{t("second_factors.off.step_code")}</li>
        </ol>
        <a class="btn justify-self-start" href={paths.secondFactorSetup(locale)}>
          {t("second_factors.off.begin")}
        </a>
      </Section>
    </>
  )
}

function SwitchedOn(props: { factor: SecondFactor; demandedBy: string | null; draft: Draft }) {
  const { t, locale } = useI18n()
  const { since, codesLeft } = props.factor
  return (
    <>
      <p class="notice notice-good">{t("second_factors.on.since", { date: formatDate(since, locale, "day") })}</p>
      <Section title={t("second_factors.on.codes_title")}>
        <p>{t("second_factors.on.codes", { count: codesLeft })}</p>
        <Show when={codesLeft < 3}>
          <p class="notice notice-warn">{t("second_factors.on.codes_low")}</p>
        </Show>
        <form method="post" action={paths.recoveryCodes(locale)}>
          <button type="submit" class="btn-quiet">
            {t("second_factors.on.codes_renew")}
          </button>
        </form>
        <p class="hint">{t("second_factors.on.codes_renew_hint")}</p>
      </Section>
      <Section title={t("second_factors.on.replace_title")}>
        <p>{t("second_factors.on.replace")}</p>
        <a class="btn-quiet justify-self-start" href={paths.secondFactorSetup(locale)}>
          {t("second_factors.on.replace_begin")}
        </a>
      </Section>
      <Section title={t("second_factors.on.remove_title")}>
        <Show when={props.demandedBy} fallback={<Removal draft={props.draft} />}>
          {(account) => <p>{t("second_factors.on.remove_demanded", { account: account() })}</p>}
        </Show>
      </Section>
    </>
  )
}

function Removal(props: { draft: Draft }) {
  const { t, locale } = useI18n()
  return (
    <>
      <p>{t("second_factors.on.remove")}</p>
      <form method="post" action={paths.secondFactorRemoval(locale)} class="stack">
        <AnyCodeField draft={props.draft} />
        <button type="submit" class="btn-danger">
          {t("second_factors.on.remove_submit")}
        </button>
      </form>
    </>
  )
}
