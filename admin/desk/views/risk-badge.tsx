/** @jsxRuntime classic */
import React from "react"
import { useWords } from "../browser/words.ts"
import Badge from "./badge.tsx"

/** From 0 to 100, as the weighing of the file found it. */
export function RiskBadge({ risk }: { risk: number }) {
  const { t } = useWords()
  const tone = risk >= 60 ? "bad" : risk >= 30 ? "warn" : "plain"
  return <Badge tone={tone}>{t("risk", { risk })}</Badge>
}
