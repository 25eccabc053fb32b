/** @jsxRuntime classic */
import React from "react"
import { formatDay, formatInstant, formatSize } from "../browser/dates.ts"
import type { Paper, Stop } from "../browser/stops.ts"
import { useWords } from "../browser/words.ts"
import Badge, { type Tone } from "./badge.tsx"

const scanTones: Record<Paper["scan"], Tone> = { waiting: "warn", clean: "good", infected: "bad", not_scanned: "warn" }

/** What is known of the paper without looking at it. */
export default function PaperFacts({ stop: { item, paper } }: { stop: Stop }) {
  const { t, named, language } = useWords()
  const { issuedOn, expiresOn, pages, bytes, uploadedAt, scan, scanDetail, warnings } = paper
  return (
    <div className="desk-paper-facts">
      <h2>{named("papers", paper.kind)}</h2>
      <p className="desk-need" lang={language === "ar" ? "ar" : "fr"}>
        <strong>{item.title[language === "ar" ? "ar" : "fr"]}</strong> — {item.need[language === "ar" ? "ar" : "fr"]}
      </p>
      <p className="desk-facts">
        <span>
          <bdi>{paper.name}</bdi>
        </span>
        <span>{formatSize(bytes, language)}</span>
        {pages !== null && <span>{t("paper.pages", { number: pages })}</span>}
        <span>{formatInstant(uploadedAt, language)}</span>
      </p>
      <p className="desk-facts">
        {issuedOn && <span>{t("paper.issued", { day: formatDay(issuedOn, language) })}</span>}
        {expiresOn && <span>{t("paper.expires", { day: formatDay(expiresOn, language) })}</span>}
        {item.maxAgeDays !== null && <span>{t("paper.max_age", { days: item.maxAgeDays })}</span>}
      </p>
      <p className="desk-marks">
        <Badge tone={scanTones[scan]}>{t(`scans.${scan}`)}</Badge>
        {scanDetail && <code>{scanDetail}</code>}
        {paper.replacedAt && <Badge tone="warn">{t("paper.replaced")}</Badge>}
      </p>
      {warnings.map((warning) => (
        <p key={warning} className="desk-notice desk-warn">
          {t(`warnings.${warning}`)}
        </p>
      ))}
    </div>
  )
}
