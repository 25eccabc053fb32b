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
  const isAwaited = payouts.some(({ state }) => state === "planned")
  const isOpen = batch.checkedAt !== null && batch.state !== "cancelled" && tellable.length > 0
  return (
    <Show when={isOpen}>
      <Section title={t("payouts.outcome.title")}>
        <Show when={isAwaited}>
          <p class="hint">
            {t("payouts.outcome.meaning")}{" "}
            <a class="link" href={paths.bankStatements(locale)}>
              {t("payouts.statements.import")}
            </a>
          </p>
        </Show>
        <Show when={isAwaited} fallback={<Late {...props} options={options} />}>
          <OutcomeForm {...props} options={options} />
        </Show>
      </Section>
    </Show>
  )
}

type FormProps = BatchPageProps & { options: { value: string; label: string }[] }

/** Everything is told: only what the bank sends back later is still to be noted. */
function Late(props: FormProps) {
  const { t } = useI18n()
  return (
    <details open={Object.keys(props.draft.errors).length > 0}>
      <summary class="cursor-pointer font-semibold py-1">{t("payouts.outcome.late")}</summary>
      <div class="pt-3">
        <OutcomeForm {...props} />
      </div>
    </details>
  )
}

function OutcomeForm(props: FormProps) {
  const { t, locale } = useI18n()
  return (
    <form
      method="post"
      action={paths.payoutOutcomes(locale, props.opened.batch.id)}
      enctype="multipart/form-data"
      class="stack"
    >
      <SelectField
        name="payoutId"
        label={t("payouts.outcome.which")}
        draft={props.draft}
        options={[{ value: "", label: t("payouts.outcome.all_waiting") }, ...props.options]}
        narrows
      />
      <OutcomeFields {...props} />
      <p>
        <button type="submit" class="btn">
          {t("payouts.outcome.tell")}
        </button>
      </p>
    </form>
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
