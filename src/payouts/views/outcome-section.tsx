import { Show } from "solid-js"
import { casablancaDay } from "#src/clock.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { ProofField } from "#src/payout-proofs/views/proof-field.tsx"
import { RadioField } from "#src/ui/choices.tsx"
import { SelectField, TextField } from "#src/ui/fields.tsx"
import { Section } from "#src/ui/page.tsx"
import type { BatchPageProps } from "./batch-page.tsx"

/** What the bank has done, told by hand; a statement tells it too. */
export function OutcomeSection(props: BatchPageProps) {
  const { t, locale } = useI18n()
  const { batch, payouts } = props.opened
  const tellable = payouts.filter(({ state }) => state === "planned" || state === "executed")
  const options = tellable.map(({ id, payeeName, endToEndId }) => ({
    value: id,
    label: `${payeeName} (${endToEndId})`,
  }))
  const isOpen = batch.checkedAt !== null && batch.state !== "cancelled" && tellable.length > 0
  return (
    <Show when={isOpen}>
      <Section title={t("payouts.outcome.title")}>
        <p class="hint">
          {t("payouts.outcome.meaning")}{" "}
          <a class="link" href={paths.bankStatements(locale)}>
            {t("payouts.statements.import")}
          </a>
        </p>
        <form method="post" action={paths.payoutOutcomes(locale, batch.id)} enctype="multipart/form-data" class="stack">
          <SelectField
            name="payoutId"
            label={t("payouts.outcome.which")}
            draft={props.draft}
            options={[{ value: "", label: t("payouts.outcome.all_waiting") }, ...options]}
            narrows
          />
          <OutcomeFields {...props} />
          <p>
            <button type="submit" class="btn">
              {t("payouts.outcome.tell")}
            </button>
          </p>
        </form>
      </Section>
    </Show>
  )
}

function OutcomeFields(props: BatchPageProps) {
  const { t } = useI18n()
  const { draft, now } = props
  const outcomes = (["executed", "failed"] as const).map((value) => ({
    value,
    label: t(`payouts.outcome.${value}`),
    hint: t(`payouts.outcome.${value}_hint`),
  }))
  return (
    <>
      <RadioField name="outcome" legend={t("payouts.outcome.what")} options={outcomes} draft={draft} />
      <TextField
        name="on"
        type="date"
        dir="ltr"
        label={t("payouts.outcome.on")}
        value={casablancaDay(now)}
        draft={draft}
        required
      />
      <TextField
        name="note"
        label={t("payouts.outcome.note")}
        hint={t("payouts.outcome.note_hint")}
        maxlength={300}
        draft={draft}
      />
      <ProofField />
    </>
  )
}
