import { type JSX, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useT } from "#src/i18n/i18n.ts"
import { BothLanguages } from "#src/ui/both-languages.tsx"
import { CheckField, RadioField } from "#src/ui/choices.tsx"
import { TextArea, TextField } from "#src/ui/fields.tsx"
import { approvals, attributionModels, type ProgramTerms } from "../program.ts"

type ProgramFormProps = {
  action: string
  draft: Draft
  program: ProgramTerms | null
  submit: string
  /** The rows of reward rules, in the form that makes a program. */
  rewards?: JSX.Element
}

export function ProgramForm(props: ProgramFormProps) {
  const t = useT()
  return (
    <form method="post" action={props.action} class="stack gap-6" novalidate>
      {/* The Enter key sends by the first button of a form: it must not be one that adds a row. */}
      <button type="submit" hidden>
        {props.submit}
      </button>
      <BothLanguages
        legend={t("programs.form.names")}
        describe={{ fr: t("programs.form.description_fr"), ar: t("programs.form.description_ar") }}
        maxlength={2000}
        draft={props.draft}
        texts={props.program}
      />
      <Show when={props.rewards}>
        <div class="card">{props.rewards}</div>
      </Show>
      <ProgramAttribution {...props} />
      <ProgramJoining {...props} />
      <p>
        <button type="submit" class="btn">
          {props.submit}
        </button>
      </p>
    </form>
  )
}

function ProgramAttribution(props: ProgramFormProps) {
  const t = useT()
  const models = attributionModels.map((model) => ({ value: model, label: t(`programs.form.model_${model}`) }))
  const rate = String((props.program?.discountBp ?? 0) / 100).replace(".", ",")
  return (
    <fieldset class="card stack">
      <legend class="legend">{t("programs.form.attribution")}</legend>
      <TextField
        name="windowDays"
        required
        inputmode="numeric"
        label={t("programs.form.window_days")}
        hint={t("programs.form.window_days_hint")}
        draft={props.draft}
        value={String(props.program?.windowDays ?? 30)}
      />
      <RadioField
        name="attributionModel"
        legend={t("programs.form.model")}
        draft={props.draft}
        value={props.program?.attributionModel ?? "last_click"}
        options={models}
      />
      <TextField
        name="holdDays"
        required
        inputmode="numeric"
        label={t("programs.form.hold_days")}
        hint={t("programs.form.hold_days_hint")}
        draft={props.draft}
        value={String(props.program?.holdDays ?? 14)}
      />
      <TextField
        name="discountBp"
        required
        inputmode="decimal"
        label={t("programs.form.discount")}
        hint={t("programs.form.discount_hint")}
        draft={props.draft}
        value={rate}
      />
    </fieldset>
  )
}

function ProgramJoining(props: ProgramFormProps) {
  const t = useT()
  const ways = approvals.map((approval) => ({
    value: approval,
    label: t(`programs.form.approval_${approval}`),
    hint: t(`programs.form.approval_${approval}_hint`),
  }))
  return (
    <fieldset class="card stack">
      <legend class="legend">{t("programs.form.joining")}</legend>
      <RadioField
        name="approval"
        legend={t("programs.page.approval")}
        draft={props.draft}
        value={props.program?.approval ?? "manual"}
        options={ways}
      />
      <CheckField
        name="offersSamples"
        draft={props.draft}
        value={props.program?.offersSamples ? "on" : null}
        label={t("programs.form.offers_samples")}
      />
      <TextArea
        name="termsFr"
        rows={6}
        label={t("programs.form.terms_fr")}
        hint={t("programs.form.terms_hint")}
        draft={props.draft}
        value={props.program?.termsFr ?? null}
        maxlength={10000}
      />
      <TextArea
        name="termsAr"
        rows={6}
        label={t("programs.form.terms_ar")}
        draft={props.draft}
        value={props.program?.termsAr ?? null}
        maxlength={10000}
      />
    </fieldset>
  )
}
