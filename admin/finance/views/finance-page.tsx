/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import type { Overview } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"
import IssuerNotice from "./issuer-notice.tsx"
import WorkList from "./work-list.tsx"

/** What finance has to do today. */
export default function FinancePage() {
  const say = useSay()
  const loaded = useAnswer<Overview>(sources.overview)
  return (
    <main className="house-page">
      <h1>{say("finance.overview.title")}</h1>
      {loaded.state !== "here" ? (
        <Waiting loaded={loaded} />
      ) : (
        <>
          <IssuerNotice missing={loaded.answer.missing} />
          <Conflicts conflicts={loaded.answer.conflicts} />
          <WorkList work={loaded.answer.work} />
        </>
      )}
    </main>
  )
}

function Conflicts({ conflicts }: Pick<Overview, "conflicts">) {
  const say = useSay()
  const { language } = useTranslation().i18n
  if (conflicts.length === 0) return null
  return (
    <section className="house-card house-alarm house-before" role="alert">
      <h2>{say("finance.conflicts.title")}</h2>
      <p>{say("finance.conflicts.what")}</p>
      <FiguresTable
        title="finance.conflicts.title"
        columns={["finance.batch", "finance.merchant", { brief: "finance.at" }]}
        rows={conflicts.map(({ accountId, merchant, batchId, number, at }) => ({
          id: batchId,
          cells: [
            <Link key="batch" to={places.batch(accountId, batchId)}>
              {say("finance.batch_number", { number })}
            </Link>,
            <bdi key="merchant">{merchant}</bdi>,
            formatInstant(at, language),
          ],
        }))}
      />
    </section>
  )
}
