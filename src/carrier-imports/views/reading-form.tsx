import { For, Show } from "solid-js"
import { columnRoles, isReadable } from "#src/carrier-imports/columns.ts"
import type { CarrierImport } from "#src/carrier-imports/queries.ts"
import { listStatuses, type StatusWord } from "#src/carrier-imports/read-file.ts"
import { statusMeanings } from "#src/carrier-imports/reading-form.ts"
import { columnOptions } from "#src/csv/column-options.ts"
import { readLines } from "#src/csv/read-lines.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { CheckField } from "#src/ui/choices.tsx"
import { SelectField } from "#src/ui/fields.tsx"
import { Section } from "#src/ui/page.tsx"

const shownWords = 60

/** How the file is read: its columns and its words; open when something in it is not sure. */
export function ReadingForm(props: { file: CarrierImport; text: string }) {
  const { t, locale } = useI18n()
  const { file, text } = props
  const words = listStatuses(text, file).slice(0, shownWords)
  const isSure = isReadable(file.columns) && words.every(({ meaning }) => meaning !== null)
  const { hasHeader } = file.columns
  const [first = [], second = []] = readLines(text).lines.map(({ cells }) => cells)
  const unnamed = (count: number) => t("carrier_imports.column", { count })
  const options = columnOptions(hasHeader ? first : [], hasHeader ? second : first, unnamed)
  return (
    <Section title={t("carrier_imports.reading")}>
      <Show when={!isSure}>
        <p class="notice notice-warn">
          {t(isReadable(file.columns) ? "carrier_imports.words_unknown" : "carrier_imports.columns_unknown")}
        </p>
      </Show>
      <details open={!isSure}>
        <summary class="cursor-pointer font-semibold py-2">{t("carrier_imports.change_reading")}</summary>
        <form method="post" action={paths.carrierImportReading(locale, file.id)} class="stack pt-2">
          <div class="grid gap-3 sm:grid-cols-2">
            <For each={columnRoles}>
              {(role) => (
                <SelectField
                  name={role}
                  label={t(`carrier_imports.role.${role}`)}
                  draft={emptyDraft}
                  value={String(file.columns[role] ?? "")}
                  required={role === "reference" || role === "status"}
                  options={[{ value: "", label: t("carrier_imports.no_column") }, ...options]}
                />
              )}
            </For>
          </div>
          <CheckField
            name="has_header"
            label={t("carrier_imports.has_header")}
            draft={emptyDraft}
            value={file.columns.hasHeader ? "on" : null}
          />
          <Show when={words.length > 0}>
            <fieldset class="stack gap-2">
              <legend class="label pb-2">{t("carrier_imports.words")}</legend>
              <For each={words}>{(word, index) => <WordField word={word} index={index()} />}</For>
            </fieldset>
          </Show>
          <button type="submit" class="btn-quiet">
            {t("carrier_imports.read_again")}
          </button>
        </form>
      </details>
    </Section>
  )
}

function WordField(props: { word: StatusWord; index: number }) {
  const { t } = useI18n()
  const { word, text, count, meaning } = props.word
  return (
    <div class="grid gap-1 sm:grid-cols-2 items-center">
      <input type="hidden" name="word" value={word} />
      <label for={`meaning-${props.index}`}>
        <bdi class="font-semibold">{text || "—"}</bdi> <span class="hint">{t("carrier_imports.lines", { count })}</span>
      </label>
      <select id={`meaning-${props.index}`} name="meaning" class="input">
        <option value="" selected={meaning === null}>
          {t("carrier_imports.meaning_unknown")}
        </option>
        <For each={statusMeanings}>
          {(known) => (
            <option value={known} selected={known === meaning}>
              {known === "ignored" ? t("carrier_imports.meaning_ignored") : t(`orders.event.${known}`)}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}
