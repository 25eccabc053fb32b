import { For, Show } from "solid-js"
import { SaveButton, SettingsFrame } from "#src/accounts/views/settings-frame.tsx"
import { startOfCasablancaDay } from "#src/clock.ts"
import type { Draft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatRate } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import { RuleList } from "#src/withholding/views/rule-list.tsx"
import type { KnownTaxProfile } from "../read-tax-profile.ts"
import { TaxFields } from "./tax-fields.tsx"

type Props = { known: KnownTaxProfile; mayDeclare: boolean; draft: Draft }
type Profile = KnownTaxProfile["history"][number]

/** What the influencer is to the tax office, and what follows from it. */
export function TaxPage(props: Props) {
  const { t, locale } = useI18n()
  const { known, mayDeclare, draft } = props
  return (
    <SettingsFrame title={t("settings.tax.title")} intro={t("tax_profiles.intro")}>
      <Section title={t("tax_profiles.today")}>
        <Show when={known.current} fallback={<p class="notice notice-warn">{t("tax_profiles.unknown")}</p>}>
          {(profile) => <Standing profile={profile()} />}
        </Show>
      </Section>
      <Show when={known.current}>{(profile) => <Consequences profile={profile()} known={known} />}</Show>
      <Show when={mayDeclare}>
        <Section title={t("tax_profiles.declare")}>
          <Show when={known.shown.status}>
            {(status) => (
              <p class="notice bg-sand-50 border-sand-200">
                {t("tax_profiles.shown", { status: t(`withholding.status.${status()}`) })}{" "}
                <a class="link" href={paths.verification(locale)}>
                  {t("tax_profiles.change_papers")}
                </a>
              </p>
            )}
          </Show>
          <form method="post" action={paths.settingsOf(locale, "tax")} class="stack">
            <TaxFields known={known} draft={draft} />
            <SaveButton />
          </form>
        </Section>
      </Show>
      <History profiles={known.history} />
    </SettingsFrame>
  )
}

function Standing(props: { profile: Profile }) {
  const { t } = useI18n()
  const { status, vatRateBp, attestationIssuedOn, validFrom, provenAt } = props.profile
  return (
    <>
      <p class="flex flex-wrap items-center gap-2">
        <strong>{t(`withholding.status.${status}`)}</strong>
        <span class={`badge ${provenAt ? "badge-good" : "badge-warn"}`}>
          {t(provenAt ? "tax_profiles.proven" : "tax_profiles.declared")}
        </span>
      </p>
      <p>{vatRateBp > 0 ? t("tax_profiles.vat", { rate: formatRate(vatRateBp) }) : t("tax_profiles.no_vat")}</p>
      <Show when={attestationIssuedOn}>
        {(day) => (
          <p>
            {t("tax_profiles.attestation_of")} <When at={startOfCasablancaDay(day())} style="day" />
          </p>
        )}
      </Show>
      <p class="hint">
        {t("tax_profiles.since")} <When at={startOfCasablancaDay(validFrom)} style="day" />
      </p>
    </>
  )
}

/** The rules of today for that status, those for other payers than an ordinary company under their own heading. */
function Consequences(props: { profile: Profile; known: KnownTaxProfile }) {
  const { t } = useI18n()
  const classes = ["company", "bank_or_insurer", "public_body"] as const
  const of = (payerClass: (typeof classes)[number]) =>
    props.known.rules.filter((rule) => rule.payeeStatus === props.profile.status && rule.payerClass === payerClass)
  return (
    <Section title={t("tax_profiles.consequences")}>
      <For each={classes}>
        {(payerClass) => (
          <Show when={of(payerClass).length > 0}>
            <details open={payerClass === "company"}>
              <summary class="cursor-pointer font-semibold py-1">{t(`withholding.payer_class.${payerClass}`)}</summary>
              <RuleList rules={of(payerClass)} />
            </details>
          </Show>
        )}
      </For>
      <p class="hint">{t("tax_profiles.no_advice")}</p>
    </Section>
  )
}

function History(props: { profiles: Profile[] }) {
  const { t, locale } = useI18n()
  const day = (text: string) => formatDate(startOfCasablancaDay(text), locale, "day")
  return (
    <Show when={props.profiles.length > 1}>
      <Section title={t("tax_profiles.history")}>
        <ul class="stack gap-2">
          <For each={props.profiles}>
            {({ status, validFrom, provenAt }) => (
              <li>
                {t("tax_profiles.from", { date: day(validFrom), status: t(`withholding.status.${status}`) })}{" "}
                <span class="hint">{t(provenAt ? "tax_profiles.proven" : "tax_profiles.declared")}</span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}
