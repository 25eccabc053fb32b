import { For, type JSX, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { type Key, useT } from "#src/i18n/i18n.ts"

type ChoiceProps = { name: string; draft: Draft; value?: string | null }

/** The page that comes back with errors opens on the first of them. */
function isFirstError(props: ChoiceProps): boolean {
  return Object.keys(props.draft.errors)[0] === props.name
}

function ChoiceError(props: { name: string; error: Key | undefined }) {
  const t = useT()
  return (
    <Show when={props.error}>
      {(key) => (
        <p id={`${props.name}-error`} class="error">
          {t(key())}
        </p>
      )}
    </Show>
  )
}

/** A box to tick, with its error under it. */
export function CheckField(props: ChoiceProps & { label: JSX.Element; required?: boolean }) {
  const typed = Object.keys(props.draft.typed).length > 0
  const checked = typed ? props.draft.typed[props.name] !== undefined : Boolean(props.value)
  const error = props.draft.errors[props.name]
  return (
    <div class="field">
      <label class="flex items-start gap-3 min-h-11 py-2 cursor-pointer">
        <input
          type="checkbox"
          name={props.name}
          value="on"
          checked={checked}
          required={props.required ?? false}
          autofocus={isFirstError(props)}
          aria-invalid={error ? "true" : undefined}
          aria-describedby={error ? `${props.name}-error` : undefined}
          class="size-5 mt-0.5 shrink-0 accent-brand-700"
        />
        <span>{props.label}</span>
      </label>
      <ChoiceError name={props.name} error={error} />
    </div>
  )
}

/** One of a few, each with a line that says what it means. */
export function RadioField(
  props: ChoiceProps & { legend: string; options: { value: string; label: string; hint?: string }[] },
) {
  const chosen = props.draft.typed[props.name] ?? props.value
  const error = props.draft.errors[props.name]
  return (
    <fieldset class="field" aria-describedby={error ? `${props.name}-error` : undefined}>
      <legend class="label mb-1">{props.legend}</legend>
      <For each={props.options}>
        {(option, index) => (
          <label class="flex items-start gap-3 px-3 py-2 rounded-lg border border-sand-300 bg-white cursor-pointer has-checked:border-brand-700 has-checked:bg-brand-50">
            <input
              type="radio"
              name={props.name}
              value={option.value}
              checked={option.value === chosen}
              autofocus={index() === 0 && isFirstError(props)}
              class="size-5 mt-0.5 shrink-0 accent-brand-700"
            />
            <span>
              <span class="font-semibold">{option.label}</span>
              <Show when={option.hint}>
                <span class="hint block">{option.hint}</span>
              </Show>
            </span>
          </label>
        )}
      </For>
      <ChoiceError name={props.name} error={error} />
    </fieldset>
  )
}
