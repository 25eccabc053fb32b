import type { JSX } from "solid-js"

type SearchFormProps = {
  action: string
  label: string
  submit: string
  query: string
  /** What the search keeps of the address besides its words. */
  children?: JSX.Element
}

export function SearchForm(props: SearchFormProps) {
  return (
    <search>
      <form method="get" action={props.action} class="flex flex-wrap items-end gap-2">
        {props.children}
        <div class="field flex-1 min-w-48">
          <label for="q" class="label">
            {props.label}
          </label>
          <input id="q" name="q" type="search" value={props.query} maxlength="100" dir="auto" class="input" />
        </div>
        <button type="submit" class="btn-quiet">
          {props.submit}
        </button>
      </form>
    </search>
  )
}
