import { type JSX, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useT } from "#src/i18n/i18n.ts"
import { RadioField } from "#src/ui/choices.tsx"
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
  return (
    <form method="post" action={props.action} class="stack gap-6" novalidate>
      {/* The Enter key sends by the first button of a form: it must not be one that adds a row. */}
      <button type="submit" hidden>
        {props.submit}
      </button>
      <ProgramNames {...props} />
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

function ProgramNames(props: ProgramFormProps) {
  const t = useT()
  return (
    <fieldset class="card stack">
      <legend class="legend">{t("programs.form.names")}</legend>
      <p class="hint">{t("programs.form.names_hint")}</p>
      <TextField
        name="nameFr"
        label={t("programs.form.name_fr")}
        draft={props.draft}
        value={props.program?.nameFr ?? null}
        maxlength={120}
      />
      <TextField
        name="nameAr"
        label={t("programs.form.name_ar")}
        draft={props.draft}
        value={props.program?.nameAr ?? null}
        maxlength={120}
      />
      <TextArea
        name="descriptionFr"
        label={t("programs.form.description_fr")}
        draft={props.draft}
        value={props.program?.descriptionFr ?? null}
        maxlength={2000}
      />
      <TextArea
        name="descriptionAr"
        label={t("programs.form.description_ar")}
        draft={props.draft}
        value={props.program?.descriptionAr ?? null}
        maxlength={2000}
      />
    </fieldset>
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
