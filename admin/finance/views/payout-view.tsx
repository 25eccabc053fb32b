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
import type { SentPayout } from "../wire.ts"
import AccountLink from "./account-link.tsx"
import Figures from "./figures.tsx"
import PayoutActs from "./payout-acts.tsx"
import PayoutLines from "./payout-lines.tsx"
import PayoutPapers from "./payout-papers.tsx"
import PayoutReckoning from "./payout-reckoning.tsx"
import { toneOf } from "./tones.ts"

/** One transfer: to whom, how it was reckoned, what the bank did, which papers it left. */
export default function PayoutView({ account, payout }: { account: string; payout: string }) {
  const loaded = useAnswer<SentPayout>(sources.ofAccount(account, `payouts/${payout}`))
  if (loaded.state !== "here") return <Waiting loaded={loaded} />
  return (
    <main className="house-page house-sheet">
      <Heading facts={loaded.answer} onDone={loaded.again} />
      <PayoutReckoning facts={loaded.answer} />
      <PayoutPapers facts={loaded.answer} />
      <PayoutLines facts={loaded.answer} />
    </main>
  )
}

function Heading({ facts, onDone }: { facts: SentPayout; onDone: () => void }) {
  const { payout, yearTotal } = facts
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const day = (on: string | null) => on && formatDay(on, language)
  return (
    <header className="house-card">
      <p>
        <Link to={places.batch(payout.merchantAccountId, payout.batchId)}>
          {say("finance.batch_number", { number: payout.number })}
        </Link>
      </p>
      <h1>
        <bdi>{payout.payee}</bdi>
        <Tag tone={toneOf(payout.state)} text={named("finance.payout_state", payout.state)} />
      </h1>
      <PayoutActs facts={facts} onDone={onDone} />
      {payout.failureReason && (
        <p className="house-refusal">
          {say("finance.bank_reason")} <bdi>{payout.failureReason}</bdi>
        </p>
      )}
      <Figures
        figures={[
          ["finance.payee", <AccountLink key="payee" id={payout.influencerAccountId} name={payout.payee} />],
          ["finance.merchant", <AccountLink key="merchant" id={payout.merchantAccountId} name={payout.merchant} />],
          ["finance.payer_label", named("finance.payer", payout.payer)],
          ["finance.reference", payout.endToEndId],
          ["finance.holder", payout.payeeName],
          ["finance.rib", payout.ribShown],
          ["finance.payee_status", named("finance.payee_statuses", payout.payeeStatus)],
          ["finance.year_total", yearTotal],
          ["finance.execution_on", day(payout.executionOn)],
          ["finance.executed", day(payout.executedOn)],
          ["finance.returned", day(payout.returnedOn)],
          ["finance.proof", payout.proof],
          ["finance.told", payout.settledAt && formatInstant(payout.settledAt, language)],
        ]}
      />
    </header>
  )
}
