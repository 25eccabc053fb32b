import { For, type JSX, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useT } from "#src/i18n/i18n.ts"

type FieldProps = {
  name: string
  label: string
  draft: Draft
  /** What stands in the field before anything is typed. */
  value?: string | null
  hint?: string
  required?: boolean
  /** A field that narrows a list is never required, and need not say so. */
  narrows?: boolean
}

type InputProps = FieldProps & {
  type?: "text" | "email" | "password" | "tel" | "url" | "search" | "date"
  autocomplete?: string
  inputmode?: "numeric" | "decimal" | "tel" | "email" | "url"
  maxlength?: number
  dir?: "ltr" | "auto"
}

function shownValue(props: FieldProps): string {
  return props.draft.typed[props.name] ?? props.value ?? ""
}

function described(props: FieldProps) {
  const ids = [props.hint && `${props.name}-hint`, props.draft.errors[props.name] && `${props.name}-error`].filter(
    Boolean,
  )
  return {
    id: props.name,
    name: props.name,
    required: props.required ?? false,
    // The page that comes back with errors opens on the first of them.
    autofocus: Object.keys(props.draft.errors)[0] === props.name,
    "aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
    "aria-invalid": props.draft.errors[props.name] ? ("true" as const) : undefined,
  }
}

/** Label, hint and error around a control: every field of every form. */
function Field(props: FieldProps & { children: JSX.Element }) {
  const t = useT()
  const error = props.draft.errors[props.name]
  return (
    <div class="field">
      <label for={props.name} class="label">
        {props.label}
        <Show when={!(props.required || props.narrows)}>
          <span class="hint font-normal"> {t("forms.optional")}</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <p id={`${props.name}-hint`} class="hint">
          {props.hint}
        </p>
      </Show>
      {props.children}
      <Show when={error}>
        {(key) => (
          <p id={`${props.name}-error`} class="error">
            {t(key())}
          </p>
        )}
      </Show>
    </div>
  )
}

export function TextField(props: InputProps) {
  return (
    <Field {...props}>
      <input
        {...described(props)}
        type={props.type ?? "text"}
        value={props.type === "password" ? "" : shownValue(props)}
        autocomplete={props.autocomplete}
        inputmode={props.inputmode}
        maxlength={props.maxlength}
        dir={props.dir ?? "auto"}
        class="input"
      />
    </Field>
  )
}

export function TextArea(props: FieldProps & { rows?: number; maxlength?: number; dir?: "ltr" | "rtl" | "auto" }) {
  return (
    <Field {...props}>
      <textarea
        {...described(props)}
        rows={props.rows ?? 4}
        maxlength={props.maxlength}
        dir={props.dir ?? "auto"}
        class="input"
      >
        {shownValue(props)}
      </textarea>
    </Field>
  )
}

export function SelectField(props: FieldProps & { options: { value: string; label: string }[] }) {
  return (
    <Field {...props}>
      <select {...described(props)} class="input">
        <For each={props.options}>
          {(option) => (
            <option value={option.value} selected={option.value === shownValue(props)}>
              {option.label}
            </option>
          )}
        </For>
      </select>
    </Field>
  )
}

type OptionGroup = { label: string; options: { value: string; label: string }[] }

/** One of many, in groups; before any is chosen it says so. */
export function GroupedSelectField(props: FieldProps & { empty: string; groups: OptionGroup[] }) {
  return (
    <Field {...props}>
      <select {...described(props)} class="input">
        <option value="">{props.empty}</option>
        <For each={props.groups}>
          {(group) => (
            <optgroup label={group.label}>
              <For each={group.options}>
                {(option) => (
                  <option value={option.value} selected={option.value === shownValue(props)}>
                    {option.label}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
    </Field>
  )
}
