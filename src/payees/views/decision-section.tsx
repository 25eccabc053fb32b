import { For, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatRate } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { TextArea, TextField } from "#src/ui/fields.tsx"
import { Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import type { Decision } from "../queries.ts"
import type { PayeePageProps } from "./payee-page.tsx"

/** Where no rule is clear, the payer decides, and says why; what was decided stays to be read. */
export function DecisionSection(props: PayeePageProps) {
  const { t } = useI18n()
  const { unclear, decision, decisions, payee } = props.known
  const isOpen = unclear !== null && payee.vatRateBp === 0
  return (
    <Show when={unclear !== null || decisions.length > 0}>
      <Section title={t("payees.decision")}>
        <Show when={unclear !== null && !decision}>
          <p class="notice notice-warn">{t(isOpen ? "payees.undecided" : "payees.vat_undecided")}</p>
        </Show>
        <Show when={decisions.length > 0}>
          <Decisions decisions={decisions} />
        </Show>
        <Show when={isOpen && props.mayPay}>
          <DecisionForm {...props} />
        </Show>
      </Section>
    </Show>
  )
}

function Decisions(props: { decisions: Decision[] }) {
  const { t, has } = useI18n()
  const statusName = (status: string) => {
    const key = `withholding.status.${status}`
    return has(key) ? t(key) : status
  }
  return (
    <ul class="stack gap-3">
      <For each={props.decisions}>
        {({ rateBp, payeeStatus, reason, decidedAt, decidedBy }) => (
          <li class="border-s-2 border-brand-200 ps-3">
            <p class="font-semibold">
              {t("payees.decided", { rate: formatRate(rateBp), status: statusName(payeeStatus) })}
            </p>
            <p dir="auto">{reason}</p>
            <p class="hint">
              <bdi>{decidedBy}</bdi> · <When at={decidedAt} />
            </p>
          </li>
        )}
      </For>
    </ul>
  )
}

function DecisionForm(props: PayeePageProps) {
  const { t, locale } = useI18n()
  const { known, decisionDraft } = props
  return (
    <form method="post" action={paths.payeeDecisions(locale, known.payee.id)} class="stack">
      <TextField
        name="rateBp"
        inputmode="decimal"
        dir="ltr"
        label={t("payees.rate")}
        hint={t("payees.rate_hint")}
        maxlength={10}
        draft={decisionDraft}
        required
      />
      <TextArea
        name="reason"
        label={t("payees.reason")}
        hint={t("payees.reason_hint")}
        maxlength={1000}
        draft={decisionDraft}
        required
      />
      <button type="submit" class="btn">
        {t("payees.decide")}
      </button>
    </form>
  )
}
