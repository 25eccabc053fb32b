import { For } from "solid-js"
import { emptyDraft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import type { ListName } from "#src/search/search-list.ts"
import { SelectField, TextField } from "#src/ui/fields.tsx"
import { frequencies } from "../saved-search.ts"

/** Beside what a search found, for whoever is signed in: keep it, and be told of what is new. */
export function SaveSearch(props: { list: ListName; query: string; name: string }) {
  const { t, locale } = useI18n()
  const often = frequencies.map((every) => ({ value: every, label: t(`saved_searches.every.${every}`) }))
  const hidden = [
    ["list", props.list],
    ["query", props.query],
  ] as const
  return (
    <details class="w-full sm:w-fit">
      <summary class="btn-quiet btn-small w-fit list-none">{t("saved_searches.save")}</summary>
      <form method="post" action={paths.savedSearches(locale)} class="card stack mt-2" novalidate>
        <For each={hidden}>{([name, value]) => <input type="hidden" name={name} value={value} />}</For>
        <TextField
          name="name"
          label={t("saved_searches.name")}
          draft={emptyDraft}
          value={props.name}
          maxlength={80}
          required
        />
        <SelectField
          name="every"
          label={t("saved_searches.how_often")}
          draft={emptyDraft}
          value="day"
          options={often}
          required
        />
        <p>
          <button type="submit" class="btn btn-small">
            {t("saved_searches.save_it")}
          </button>
        </p>
      </form>
    </details>
  )
}
