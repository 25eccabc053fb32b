import { Show } from "solid-js"
import type { PlannedLine } from "#src/catalog-imports/plan-catalog.ts"
import type { Counts } from "#src/catalog-imports/queries.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { LineTable } from "./line-table.tsx"
import { OutcomeCounts } from "./outcome-counts.tsx"

/** What will change, before anything does: what is refused first, since it is what a person can mend. */
export function ImportPreview(props: { importId: string; lines: PlannedLine[] }) {
  const { t, locale } = useI18n()
  const counts: Counts = {}
  for (const { outcome } of props.lines) counts[outcome] = (counts[outcome] ?? 0) + 1
  const writes = (counts.created ?? 0) + (counts.changed ?? 0)
  const notable = props.lines.filter(({ outcome }) => outcome !== "unchanged")
  const inOrder = [...notable].sort((one, other) => rank(one) - rank(other))
  return (
    <Section title={t("catalog_imports.preview")}>
      <OutcomeCounts counts={counts} />
      <Show when={writes > 0} fallback={<p class="notice">{t("catalog_imports.nothing_new")}</p>}>
        <form method="post" action={paths.catalogImportApplication(locale, props.importId)} class="stack gap-2">
          <p class="hint">{t("catalog_imports.drafts_note")}</p>
          <button type="submit" class="btn">
            {t("catalog_imports.apply", { count: writes })}
          </button>
        </form>
      </Show>
      <LineTable lines={inOrder} />
    </Section>
  )
}

function rank({ outcome }: PlannedLine): number {
  return outcome === "refused" ? 0 : outcome === "created" ? 1 : 2
}
