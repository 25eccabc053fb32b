/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatDay } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import { paperFile, places } from "../browser/places.ts"
import type { SentBatch } from "../wire.ts"
import Figures from "./figures.tsx"
import FiguresTable from "./figures-table.tsx"

/** What the platform asked of the merchant before it pays in its place, and whether the money has come. */
export default function BatchFunding({ facts: { batch, funding } }: { facts: SentBatch }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  if (!funding) return null
  return (
    <section className="house-card">
      <h2>
        {say("finance.funding")}
        <Tag
          tone={batch.fundedAt ? "good" : "warn"}
          text={say(batch.fundedAt ? "finance.funded" : "finance.unfunded")}
        />
      </h2>
      <Figures
        figures={[
          ["finance.invoiced", funding.invoiced],
          ["finance.to_receive", funding.toReceive],
          ["finance.fields.receivedOn", batch.fundedOn && formatDay(batch.fundedOn, language)],
          ["finance.fields.proof", batch.fundingProof],
          ["finance.recorded_by", batch.funder],
        ]}
      />
      <FiguresTable
        title="finance.funding"
        columns={["finance.paper", { brief: "finance.reference" }, { figure: "finance.amount" }, "finance.files"]}
        rows={funding.papers.map(({ id, kind, reference, total, files }) => ({
          id,
          cells: [
            named("finance.paper_kind", kind),
            <bdi key="reference">{reference}</bdi>,
            <bdi key="total">{total}</bdi>,
            <span key="files" className="house-tags">
              {files.length === 0 && say("finance.drawing")}
              {files.map((file) => (
                <a key={file} href={paperFile(batch.accountId, id, file)}>
                  {file}
                </a>
              ))}
            </span>,
          ],
        }))}
      />
      <p>
        <Link to={places.platformOf(batch.accountId)}>{say("finance.its_platform")}</Link>
      </p>
    </section>
  )
}
