import { For, Show } from "solid-js"
import type { ImportPlan } from "#src/carrier-imports/plan-import.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { StateBadge } from "#src/orders/views/state-badge.tsx"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { ReportLines } from "./report-lines.tsx"

/** What will change, before anything does. */
export function ImportPreview(props: { importId: string; plan: ImportPlan }) {
  const { t, locale } = useI18n()
  const { plan } = props
  const changed = plan.counts.get("changed") ?? 0
  const questions = plan.lines.filter(({ outcome, amountDiffers }) => amountDiffers || !quiet.includes(outcome))
  return (
    <Section title={t("carrier_imports.preview")}>
      <Show when={changed > 0} fallback={<p class="notice">{t("carrier_imports.nothing_new")}</p>}>
        <p>{t("carrier_imports.new_events", { count: changed })}</p>
        <ul class="stack gap-2">
          <For each={plan.moves}>
            {(move) => (
              <li class="flex flex-wrap items-center gap-2">
                <strong class="tabular-nums">{move.count}</strong>
                <StateBadge state={move.from} />
                <span class="rtl:-scale-x-100" aria-hidden="true">
                  →
                </span>
                <StateBadge state={move.to} />
              </li>
            )}
          </For>
        </ul>
      </Show>
      <dl class="flex flex-wrap gap-x-6 gap-y-1">
        <For each={[...plan.counts].filter(([outcome]) => outcome !== "changed")}>
          {([outcome, count]) => (
            <div class="flex gap-2">
              <dt>{t(`carrier_imports.outcome.${outcome}`)}</dt>
              <dd class="font-bold tabular-nums">{count}</dd>
            </div>
          )}
        </For>
      </dl>
      <ReportLines lines={questions} />
      <form method="post" action={paths.carrierImportApplication(locale, props.importId)}>
        <button type="submit" class="btn">
          {t("carrier_imports.apply")}
        </button>
      </form>
    </Section>
  )
}

const quiet = ["changed", "known", "ignored"]
