/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { Link } from "react-router-dom"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import { places as finance } from "../../finance/browser/places.ts"
import Facts from "../../views/facts.tsx"
import { places } from "../browser/places.ts"
import type { SentTransaction } from "../wire.ts"
import CommissionMoves from "./commission-moves.tsx"

type Commission = NonNullable<SentTransaction["commission"]>

/** The commission whose books were moved: its order, what happened to it, and all that its books went through. */
export default function CommissionCause(props: { commission: Commission; payerId: string; here: string }) {
  const { commission, payerId, here } = props
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>
        <span>
          {say("ledger.commission")}{" "}
          <Link to={finance.commission(payerId, commission.id)}>
            <bdi>{commission.externalId ?? say("ledger.award")}</bdi>
          </Link>
        </span>
      </h2>
      <Facts
        facts={[
          ["state", named("labels.state", commission.state)],
          ["amountCents", commission.amount],
          ["reversedCents", commission.reversed],
          ["inPayoutCents", commission.inPayout],
          ["paidCents", commission.paid],
        ]}
      />
      {commission.orderId && (
        <h3>
          {say("ledger.order")}{" "}
          <Link to={places.order(payerId, commission.orderId)}>
            <bdi>{commission.externalId}</bdi>
          </Link>
        </h3>
      )}
      {commission.disputeId && (
        <p>
          <Link to={finance.dispute(payerId, commission.disputeId)}>{say("ledger.dispute")}</Link>
        </p>
      )}
      <ol className="house-steps">
        {commission.placedAt && (
          <li>
            {formatInstant(commission.placedAt, language)} · {named("labels.state", "placed")}
          </li>
        )}
        {commission.events.map((event) => (
          <li key={event.id}>
            {formatInstant(event.occurredAt, language)} · {named("labels.state", event.type)}{" "}
            <small>{say("ledger.heard", { at: formatInstant(event.recordedAt, language) })}</small>
          </li>
        ))}
        {commission.blocks.map((block) => (
          <li key={block.id}>
            {formatInstant(block.imposedAt, language)} · {named("labels.state", "blocked")} · <bdi>{block.reason}</bdi>
            {block.liftedAt && (
              <small>
                {" "}
                {say("ledger.let_go", { at: formatInstant(block.liftedAt, language) })} <bdi>{block.liftingReason}</bdi>
              </small>
            )}
          </li>
        ))}
      </ol>
      <h3>{say("ledger.moves")}</h3>
      <CommissionMoves moves={commission.moves} payerId={payerId} here={here} />
    </section>
  )
}
