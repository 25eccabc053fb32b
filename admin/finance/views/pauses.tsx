/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import type { SentReceivable } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"
import { toneOf } from "./tones.ts"

/** Warnings and pauses that a merchant had, the newest first. */
export default function Pauses({ facts: { pauses } }: { facts: SentReceivable }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  if (pauses.length === 0) return null
  return (
    <section className="house-card">
      <h2>{say("finance.pauses")}</h2>
      <FiguresTable
        title="finance.pauses"
        columns={[
          "properties.state",
          { figure: "finance.owed" },
          { brief: "finance.began" },
          { brief: "finance.ended" },
        ]}
        rows={pauses.map(({ id, state, owed, beganAt, endedAt }) => ({
          id,
          cells: [
            <Tag key="state" tone={endedAt ? "plain" : toneOf(state)} text={named("finance.limit_state", state)} />,
            <bdi key="owed">{owed}</bdi>,
            formatInstant(beganAt, language),
            endedAt && formatInstant(endedAt, language),
          ],
        }))}
      />
    </section>
  )
}
