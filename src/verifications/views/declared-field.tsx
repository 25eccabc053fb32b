import { Show } from "solid-js"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { RadioField } from "#src/ui/choices.tsx"
import type { FieldProblem } from "../fields/field.ts"
import { choices } from "../fields/field-names.ts"
import { inputOf } from "../fields/inputs.ts"
import { isSecret } from "../fields/secret.ts"
import type { AskedField } from "../item-standing.ts"
import { fieldHint, fieldLabel } from "../words.ts"
import { FieldNote } from "./field-note.tsx"

type FieldProps = {
  field: AskedField
  typed: string | undefined
  problem: FieldProblem | undefined
  isFirstError: boolean
}

/** One field of a requirement; numbers are checked as they are typed. */
export function DeclaredField(props: FieldProps) {
  const { name } = props.field
  return name === "vat_status" || name === "tax_regime" ? (
    <ChoiceField {...props} name={name} />
  ) : (
    <WrittenField {...props} />
  )
}

function ChoiceField(props: FieldProps & { name: keyof typeof choices }) {
  const i = useI18n()
  const { name, field, typed, problem } = props
  const options = choices[name].map((value) => ({ value, label: i.t(`verifications.choices.${name}.${value}` as Key) }))
  const draft = {
    typed: typed === undefined ? {} : { [name]: typed },
    errors: problem ? { [name]: problem.key } : {},
  }
  return (
    <RadioField
      name={name}
      legend={fieldLabel(i, name, field.isOptional)}
      options={options}
      value={field.answer?.shown ?? null}
      draft={draft}
    />
  )
}

function WrittenField(props: FieldProps) {
  const i = useI18n()
  const { t, locale } = i
  const { field, typed, problem } = props
  const { name, answer, isOptional } = field
  const input = inputOf(name)
  const isMasked = isSecret(name) && answer !== null
  const hint = isMasked ? t("verifications.kept_secret", { shown: `\u2066${answer.shown}\u2069` }) : fieldHint(i, name)
  const checking = input.isChecked && {
    "hx-post": paths.verificationChecks(locale, name),
    "hx-trigger": "input changed delay:600ms",
    "hx-target": `#${name}-note`,
    "hx-swap": "innerHTML",
  }
  return (
    <div class="field">
      <label for={name} class="label">
        {fieldLabel(i, name, isOptional)}
      </label>
      <Show when={hint}>
        <p id={`${name}-hint`} class="hint">
          {hint}
        </p>
      </Show>
      <input
        {...checking}
        id={name}
        name={name}
        type={input.type ?? "text"}
        value={typed ?? (isMasked ? "" : (answer?.shown ?? ""))}
        inputmode={input.mode}
        autocomplete={input.autocomplete}
        maxlength={input.maxlength}
        dir={input.isLeftToRight ? "ltr" : "auto"}
        autofocus={props.isFirstError}
        aria-invalid={problem?.severity === "error" ? "true" : undefined}
        aria-describedby={hint ? `${name}-hint ${name}-note` : `${name}-note`}
        class={input.isLeftToRight ? "input font-mono" : "input"}
      />
      <div id={`${name}-note`} aria-live="polite">
        <FieldNote problem={problem} />
      </div>
    </div>
  )
}
