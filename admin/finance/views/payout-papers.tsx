/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import { paperFile } from "../browser/places.ts"
import type { SentPayout } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"

/** The statement, invoice and credit note of a payout; whoever opens one is kept. */
export default function PayoutPapers({ facts: { payout, papers } }: { facts: SentPayout }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>{say("finance.papers")}</h2>
      <FiguresTable
        title="finance.papers"
        none="finance.no_papers"
        columns={[
          "finance.paper",
          { brief: "finance.reference" },
          { brief: "finance.issued" },
          { figure: "finance.amount" },
          "finance.files",
        ]}
        rows={papers.map(({ id, kind, reference, issuedAt, total, files }) => ({
          id,
          cells: [
            named("finance.paper_kind", kind),
            <bdi key="reference">{reference}</bdi>,
            formatInstant(issuedAt, language),
            <bdi key="total">{total}</bdi>,
            <span key="files" className="house-tags">
              {files.length === 0 && say("finance.drawing")}
              {files.map((file) => (
                <a key={file} href={paperFile(payout.merchantAccountId, id, file)}>
                  {file}
                </a>
              ))}
            </span>,
          ],
        }))}
      />
    </section>
  )
}
