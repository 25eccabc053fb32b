/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useAnswer } from "../../browser/use-answer.ts"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatDay, formatInstant } from "../../desk/browser/dates.ts"
import Tag from "../../views/tag.tsx"
import Waiting from "../../views/waiting.tsx"
import { places, sources } from "../browser/places.ts"
import { useQuery } from "../browser/use-query.ts"
import { batchStates, fundings, payers } from "../finance-words.ts"
import type { SentBatches } from "../wire.ts"
import Choice from "./choice.tsx"
import FiguresTable from "./figures-table.tsx"
import PagesNav from "./pages-nav.tsx"
import { toneOf } from "./tones.ts"

/** Batches of every payer, the newest first. */
export default function BatchList() {
  const say = useSay()
  const { query, ask } = useQuery()
  const loaded = useAnswer<SentBatches>(sources.batches(query))
  const merchant = loaded.state === "here" ? loaded.answer.merchant : null
  return (
    <main className="house-page">
      <h1>{say("finance.batches.title")}</h1>
      <search className="house-choices">
        <Choice
          name="state"
          label="properties.state"
          any="finance.any_state"
          group="finance.batch_state"
          values={batchStates}
        />
        <Choice
          name="payer"
          label="finance.payer_label"
          any="finance.any_payer"
          group="finance.payer"
          values={payers}
        />
        <Choice
          name="funded"
          label="finance.funding"
          any="finance.any_funding"
          group="finance.funding_state"
          values={fundings}
        />
        {merchant && (
          <p className="house-choice">
            <span>{say("finance.merchant")}</span>
            <button type="button" className="house-quiet" onClick={() => ask({ account: undefined })}>
              <bdi>{merchant}</bdi> ×
            </button>
          </p>
        )}
      </search>
      {loaded.state === "here" ? <Rows list={loaded.answer} /> : <Waiting loaded={loaded} />}
    </main>
  )
}

function Rows({ list: { batches, page, hasMore } }: { list: SentBatches }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <FiguresTable
        title="finance.batches.title"
        none="finance.batches.none"
        columns={[
          ...(["finance.batch", "finance.merchant", "finance.payer_label", "properties.state"] as const),
          ...([{ brief: "finance.execution_on" }, { figure: "finance.payouts" }, { figure: "finance.net" }] as const),
          { brief: "finance.made" },
        ]}
        rows={batches.map((batch) => ({
          id: batch.id,
          cells: [
            <Link key="batch" to={places.batch(batch.accountId, batch.id)}>
              {say("finance.batch_number", { number: batch.number })}
            </Link>,
            <Link key="merchant" to={places.account(batch.accountId)}>
              <bdi>{batch.merchant}</bdi>
            </Link>,
            named("finance.payer", batch.payer),
            <span key="state" className="house-tags">
              <Tag tone={toneOf(batch.state)} text={named("finance.batch_state", batch.state)} />
              {batch.failed > 0 && <Tag tone="bad" text={say("finance.failed_count", { count: batch.failed })} />}
              {batch.payer === "platform" && batch.state === "checked" && (
                <Tag
                  tone={batch.fundedAt ? "good" : "warn"}
                  text={say(batch.fundedAt ? "finance.funded" : "finance.unfunded")}
                />
              )}
            </span>,
            formatDay(batch.executionOn, language),
            batch.payouts,
            <bdi key="net">{batch.net}</bdi>,
            <span key="made">
              {formatInstant(batch.madeAt, language)}
              <small>
                <bdi>{batch.maker}</bdi>
              </small>
            </span>,
          ],
        }))}
      />
      <PagesNav page={page} hasMore={hasMore} />
    </section>
  )
}
