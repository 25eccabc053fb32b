/** @jsxRuntime classic */
import React from "react"
import { formatInstant } from "../browser/dates.ts"
import type { Stop } from "../browser/stops.ts"
import { useWords } from "../browser/words.ts"

/** The papers that this one has taken the place of, with what was said of them. */
export default function EarlierPapers({ stop, onShow }: { stop: Stop; onShow: (paperId: string) => void }) {
  const { t, named, language } = useWords()
  if (stop.item.replaced.length === 0) return null
  return (
    <details className="desk-earlier">
      <summary>{t("paper.earlier", { number: stop.item.replaced.length })}</summary>
      <ul className="desk-list">
        {stop.item.replaced.map((paper) => (
          <li key={paper.id}>
            <button type="button" className="desk-link" onClick={() => onShow(paper.id)}>
              {named("papers", paper.kind)} · {formatInstant(paper.uploadedAt, language)}
            </button>{" "}
            {t(`verdicts.${paper.decision?.verdict ?? "undecided"}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}
