import { For, Show } from "solid-js"
import { columnOptions } from "#src/csv/column-options.ts"
import { emptyDraft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { SelectField, TextField } from "#src/ui/fields.tsx"
import { Section } from "#src/ui/page.tsx"
import type { BankStatement } from "../queries.ts"
import { isReadable, type Reading, statementRoles } from "../reading.ts"

/** Which column is which; kept for the next file with the same head. */
export function ReadingSection(props: { statement: BankStatement; reading: Reading }) {
  const { t } = useI18n()
  const isSure = isReadable(props.reading)
  return (
    <Section title={t("payouts.statements.reading")}>
      <Show when={!isSure}>
        <p class="notice notice-warn">{t("payouts.statements.refused.columns_missing")}</p>
      </Show>
      <details open={!isSure}>
        <summary class="cursor-pointer font-semibold py-2">{t("payouts.statements.change_reading")}</summary>
        <ReadingForm {...props} />
      </details>
    </Section>
  )
}

function ReadingForm(props: { statement: BankStatement; reading: Reading }) {
  const { t, locale } = useI18n()
  const { rows, id } = props.statement
  const { columns, paidWords, refusedWords } = props.reading
  const named = (count: number) => t("payouts.statements.column", { count })
  const options = "table" in rows ? columnOptions(rows.table.header, rows.table.lines[0]?.cells ?? [], named) : []
  return (
    <form method="post" action={paths.bankStatementReading(locale, id)} class="stack pt-2">
      <p class="hint">{t("payouts.statements.reading_meaning")}</p>
      <div class="grid gap-3 sm:grid-cols-2">
        <For each={statementRoles}>
          {(role) => (
            <SelectField
              name={role}
              label={t(`payouts.statements.role.${role}`)}
              draft={emptyDraft}
              value={String(columns[role] ?? "")}
              required={role === "date"}
              options={[{ value: "", label: t("payouts.statements.no_column") }, ...options]}
            />
          )}
        </For>
        <TextField
          name="paidWords"
          label={t("payouts.statements.paid_words")}
          value={paidWords.join(", ")}
          maxlength={500}
          draft={emptyDraft}
          narrows
        />
        <TextField
          name="refusedWords"
          label={t("payouts.statements.refused_words")}
          value={refusedWords.join(", ")}
          maxlength={500}
          draft={emptyDraft}
          narrows
        />
      </div>
      <button type="submit" class="btn-quiet">
        {t("payouts.statements.read_again")}
      </button>
    </form>
  )
}
