import { For, Show } from "solid-js"
import { SaveButton, SettingsFrame } from "#src/accounts/views/settings-frame.tsx"
import { startOfCasablancaDay } from "#src/clock.ts"
import type { Draft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatAmount, formatMoney } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { RadioField } from "#src/ui/choices.tsx"
import { TextField } from "#src/ui/fields.tsx"
import { Section } from "#src/ui/page.tsx"
import { RuleList } from "#src/withholding/views/rule-list.tsx"
import { payerClasses } from "../payer-profile.ts"
import type { KnownPayer } from "../read-payer.ts"

type Props = { known: KnownPayer; mayDeclare: boolean; draft: Draft }

/** What the merchant is as a payer, and what it withholds from whom. */
export function PayerPage(props: Props) {
  const { t, locale } = useI18n()
  const { known, mayDeclare } = props
  return (
    <SettingsFrame title={t("settings.payer.title")} intro={t("payers.intro")}>
      <Show when={!known.current}>
        <p class="notice notice-warn">{t("payers.unknown")}</p>
      </Show>
      <Show when={mayDeclare}>
        <form method="post" action={paths.settingsOf(locale, "payer")} class="card stack">
          <PayerFields {...props} />
          <SaveButton />
        </form>
      </Show>
      <Withheld known={known} />
      <p>
        <a class="link" href={paths.payees(locale)}>
          {t("payees.title")}
        </a>
      </p>
      <History known={known} />
    </SettingsFrame>
  )
}

function PayerFields(props: Props) {
  const { t } = useI18n()
  const { known, draft } = props
  const turnover = known.current?.turnoverCents ?? null
  return (
    <>
      <RadioField
        name="class"
        legend={t("payers.class")}
        draft={draft}
        value={known.current?.class ?? known.proposed}
        options={payerClasses.map((value) => ({
          value,
          label: t(`payers.class_name.${value}`),
          hint: t(`payers.class_hint.${value}`),
        }))}
      />
      <TextField
        name="turnoverCents"
        inputmode="decimal"
        dir="ltr"
        label={t("payers.turnover")}
        hint={t("payers.turnover_hint")}
        value={turnover === null ? null : formatAmount(turnover)}
        maxlength={40}
        draft={draft}
      />
      <TextField
        name="validFrom"
        type="date"
        dir="ltr"
        label={t("payers.valid_from")}
        hint={t("payers.valid_from_hint")}
        value={known.today}
        draft={draft}
        required
      />
    </>
  )
}

const statuses = [
  ...(["auto_entrepreneur", "cpu", "registered_individual", "company", "exempt_entity"] as const),
  ...(["unregistered_individual", "non_resident"] as const),
]

/** Status by status, by the rules of today; of an individual payer no text speaks. */
function Withheld(props: { known: KnownPayer }) {
  const { t } = useI18n()
  const { current, proposed, rules } = props.known
  const payerClass = current?.class ?? proposed
  // Those for larger payers too: they say where the thresholds are.
  const of = (status: (typeof statuses)[number]) =>
    rules.filter((rule) => rule.payeeStatus === status && rule.payerClass === payerClass)
  return (
    <Section title={t("payers.withheld")}>
      <For each={statuses.filter((status) => of(status).length > 0)} fallback={<p>{t("payers.no_rule")}</p>}>
        {(status) => (
          <details>
            <summary class="cursor-pointer font-semibold py-1">{t(`withholding.status.${status}`)}</summary>
            <RuleList rules={of(status)} />
          </details>
        )}
      </For>
      <p class="hint">{t("payers.no_advice")}</p>
    </Section>
  )
}

function History(props: { known: KnownPayer }) {
  const { t, locale } = useI18n()
  return (
    <Show when={props.known.history.length > 0}>
      <Section title={t("payers.history")}>
        <ul class="stack gap-2">
          <For each={props.known.history}>
            {(it) => (
              <li>
                {t("payers.from", {
                  date: formatDate(startOfCasablancaDay(it.validFrom), locale, "day"),
                  class: t(`payers.class_name.${it.class}`),
                })}
                <Show when={it.turnoverCents !== null}>
                  {" "}
                  <span class="hint">
                    {t("payers.with_turnover", { amount: formatMoney(it.turnoverCents ?? 0n, locale) })}
                  </span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  )
}
