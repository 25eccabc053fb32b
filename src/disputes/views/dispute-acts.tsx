import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { TextArea, TextField } from "#src/ui/fields.tsx"
import { Section } from "#src/ui/page.tsx"
import { isOver } from "../dispute.ts"
import type { DisputePageProps } from "./dispute-page.tsx"
import { EvidenceField } from "./evidence-field.tsx"

/** What the reader's side may do now. */
export function DisputeActs(props: DisputePageProps) {
  const { dispute, side } = props
  return (
    <>
      <Show when={side === "merchant" && dispute.state === "open"}>
        <Acceptance {...props} />
        <Refusal {...props} />
      </Show>
      <Show when={side === "influencer" && !isOver(dispute.state)}>
        <Pursuit {...props} />
      </Show>
    </>
  )
}

function Acceptance(props: DisputePageProps) {
  const { t, locale } = useI18n()
  const { dispute, draft } = props
  const isKnown = dispute.claimedCents !== null
  return (
    <Section title={t("disputes.accept")}>
      <p>
        {dispute.claimedCents === null
          ? t("disputes.accept_amount")
          : t("disputes.accept_all", { amount: formatMoney(dispute.claimedCents, locale) })}
      </p>
      <form method="post" action={paths.disputeAcceptance(locale, dispute.id)} class="stack">
        <Show when={!isKnown}>
          <TextField
            name="amount"
            inputmode="decimal"
            dir="ltr"
            label={t("disputes.amount")}
            maxlength={14}
            draft={draft}
            required
          />
        </Show>
        <TextArea name="words" label={t("disputes.acceptance_words")} rows={2} maxlength={2000} draft={draft} />
        <button type="submit" class="btn">
          {t("disputes.accept")}
        </button>
      </form>
    </Section>
  )
}

function Refusal(props: DisputePageProps) {
  const { t, locale } = useI18n()
  return (
    <Section title={t("disputes.refuse")}>
      <p>{t("disputes.refuse_meaning")}</p>
      <form
        method="post"
        action={paths.disputeRefusal(locale, props.dispute.id)}
        enctype="multipart/form-data"
        class="stack"
      >
        <TextArea name="reason" label={t("disputes.reason")} maxlength={2000} draft={props.draft} required />
        <EvidenceField draft={props.draft} />
        <button type="submit" class="btn-danger">
          {t("disputes.refuse")}
        </button>
      </form>
    </Section>
  )
}

function Pursuit(props: DisputePageProps) {
  const { t, locale } = useI18n()
  const { dispute } = props
  return (
    <Section title={t("disputes.next")}>
      <Show when={dispute.state === "refused"}>
        <p>{t("disputes.escalate_meaning")}</p>
        <form method="post" action={paths.disputeEscalation(locale, dispute.id)}>
          <button type="submit" class="btn">
            {t("disputes.escalate")}
          </button>
        </form>
      </Show>
      <p class="hint">{t("disputes.withdraw_meaning")}</p>
      <form method="post" action={paths.disputeWithdrawal(locale, dispute.id)}>
        <button type="submit" class="btn-quiet">
          {t("disputes.withdraw")}
        </button>
      </form>
    </Section>
  )
}
