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
import type { SentBatch } from "../wire.ts"
import AccountLink from "./account-link.tsx"
import BatchActs from "./batch-acts.tsx"
import BatchFunding from "./batch-funding.tsx"
import BatchHistory from "./batch-history.tsx"
import BatchPayouts from "./batch-payouts.tsx"
import BatchWarnings from "./batch-warnings.tsx"
import Figures from "./figures.tsx"
import IssuerNotice from "./issuer-notice.tsx"
import { toneOf } from "./tones.ts"

/** One batch: what it is, what it pays, what banks said, who did what. */
export default function BatchView({ account, batch }: { account: string; batch: string }) {
  const loaded = useAnswer<SentBatch>(sources.ofAccount(account, `batches/${batch}`))
  if (loaded.state !== "here") return <Waiting loaded={loaded} />
  return (
    <main className="house-page house-sheet">
      <Heading facts={loaded.answer} onDone={loaded.again} />
      <IssuerNotice missing={loaded.answer.missing} />
      <BatchWarnings facts={loaded.answer} />
      <BatchFunding facts={loaded.answer} />
      <BatchPayouts facts={loaded.answer} />
      <BatchHistory facts={loaded.answer} />
    </main>
  )
}

function Heading({ facts, onDone }: { facts: SentBatch; onDone: () => void }) {
  const { batch, sums } = facts
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const day = (on: string | null) => (on ? formatDay(on, language) : null)
  const at = (moment: string | null, who: string | null) =>
    moment ? [formatInstant(moment, language), who].filter(Boolean).join(" · ") : null
  return (
    <header className="house-card">
      <p>
        <Link to={places.batches()}>{say("finance.batches.title")}</Link>
      </p>
      <h1>
        {say("finance.batch_number", { number: batch.number })}
        <Tag tone={toneOf(batch.state)} text={named("finance.batch_state", batch.state)} />
      </h1>
      <BatchActs facts={facts} onDone={onDone} />
      <Figures
        look="large"
        figures={[
          ["finance.net", batch.net],
          ...sums.flatMap(({ state, count, net }) =>
            count > 0 ? [[`finance.sum_of.${state}`, `${count} · ${net}`] as const] : [],
          ),
        ]}
      />
      <Figures
        figures={[
          ["finance.merchant", <AccountLink key="merchant" id={batch.accountId} name={batch.merchant} />],
          ["finance.payer_label", named("finance.payer", batch.payer)],
          ["finance.execution_on", day(batch.executionOn)],
          ["finance.made", at(batch.madeAt, batch.maker)],
          ["finance.checked", at(batch.checkedAt, batch.checker)],
          ["finance.checked_how", batch.checkedHow && named("finance.how", batch.checkedHow)],
          ["finance.exported", at(batch.exportedAt, null)],
          ["finance.executed", at(batch.executedAt, null)],
          ["finance.cancelled", at(batch.cancelledAt, batch.canceller)],
        ]}
      />
      {batch.hash && (
        <p className="house-hint">
          {say("finance.hash")} <code className="house-hash">{batch.hash}</code>
        </p>
      )}
    </header>
  )
}
