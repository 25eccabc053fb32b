import { For, Show } from "solid-js"
import { columnRoles } from "#src/catalog-imports/columns.ts"
import type { CategoryGroup } from "#src/categories/category.ts"
import { columnOptions } from "#src/csv/column-options.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { CheckField } from "#src/ui/choices.tsx"
import { SelectField } from "#src/ui/fields.tsx"
import { Section } from "#src/ui/page.tsx"
import type { ImportView } from "./import-page.tsx"

/** Which column is which; open when the file's own words do not say it. */
export function MappingForm(props: { view: ImportView; isOpen: boolean }) {
  const { t, locale } = useI18n()
  const { file, categories } = props.view
  const { columns, hasHeader } = file.mapping
  const [first, second] = file.lines.map(({ cells }) => cells)
  const unnamed = (count: number) => t("catalog_imports.column_number", { count })
  const options = columnOptions(hasHeader ? (first ?? []) : [], (hasHeader ? second : first) ?? [], unnamed)
  return (
    <Section title={t("catalog_imports.reading")}>
      <Show when={props.isOpen}>
        <p class="notice notice-warn">{t("catalog_imports.columns_unknown")}</p>
      </Show>
      <details open={props.isOpen}>
        <summary class="cursor-pointer font-semibold py-2">{t("catalog_imports.change_reading")}</summary>
        <form method="post" action={paths.catalogImportReading(locale, file.id)} class="stack pt-2">
          <div class="grid gap-3 sm:grid-cols-2">
            <For each={columnRoles}>
              {(role) => (
                <SelectField
                  name={role}
                  label={t(`catalog_imports.field.${role}`)}
                  draft={emptyDraft}
                  value={String(columns[role] ?? "")}
                  required={role === "sku"}
                  options={[{ value: "", label: t("catalog_imports.no_column") }, ...options]}
                />
              )}
            </For>
          </div>
          <CategoryField categories={categories} chosen={file.mapping.categoryId} />
          <CheckField
            name="has_header"
            label={t("catalog_imports.has_header")}
            draft={emptyDraft}
            value={hasHeader ? "on" : null}
          />
          <button type="submit" class="btn-quiet">
            {t("catalog_imports.read_again")}
          </button>
        </form>
      </details>
    </Section>
  )
}

function CategoryField(props: { categories: CategoryGroup[]; chosen: string | null }) {
  const { t, locale } = useI18n()
  const named = (category: { nameFr: string; nameAr: string }) => (locale === "ar" ? category.nameAr : category.nameFr)
  return (
    <div class="field">
      <label for="category_id" class="label">
        {t("catalog_imports.default_category")}
      </label>
      <p id="category_id-hint" class="hint">
        {t("catalog_imports.default_category_hint")}
      </p>
      <select id="category_id" name="category_id" class="input" aria-describedby="category_id-hint">
        <option value="">—</option>
        <For each={props.categories}>
          {(root) => (
            <optgroup label={named(root)}>
              <For each={root.leaves}>
                {(leaf) => (
                  <option value={leaf.id} selected={leaf.id === props.chosen}>
                    {named(leaf)}
                  </option>
                )}
              </For>
            </optgroup>
          )}
        </For>
      </select>
    </div>
  )
}
