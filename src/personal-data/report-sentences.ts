import type { I18n } from "#src/i18n/i18n.ts"
import { retentionSentence, sourceIn } from "#src/retention/rule-sentences.ts"
import type { ErasureReport } from "./erasure.ts"

export function erasedSentences({ t }: I18n, { erased }: ErasureReport): string[] {
  return erased.map((thing) => t(`personal_data.erased.${thing}`))
}

/** What stays, for how long, and by which text. */
export function keptSentences(i: I18n, { kept }: ErasureReport): string[] {
  return kept.map((rule) =>
    i.t("personal_data.report.kept_one", {
      what: i.t(`retention.subjects.${rule.subject}.what`),
      kept: retentionSentence(i, rule),
      source: sourceIn(i, rule),
    }),
  )
}
