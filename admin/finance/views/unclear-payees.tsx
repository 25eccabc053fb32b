/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import { sources } from "../browser/places.ts"
import AccountLink from "./account-link.tsx"
import ActBox from "./act-box.tsx"
import FiguresTable from "./figures-table.tsx"
import type { IssuerProps } from "./issuer-page.tsx"

/** Payees of the platform of whom no confirmed rule speaks: it decides the rate itself, and they read why. */
export default function UnclearPayees({ facts: { unclear, mayPay }, onDone }: IssuerProps) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <section className="house-card">
      <h2>{say("finance.issuer.unclear")}</h2>
      {unclear.length > 0 && <p className="house-hint">{say("finance.issuer.unclear_what")}</p>}
      <FiguresTable
        title="finance.issuer.unclear"
        none="finance.issuer.none_unclear"
        columns={[
          "finance.payee",
          "finance.payee_status",
          { figure: "finance.rate" },
          "finance.decision",
          "finance.act",
        ]}
        rows={unclear.map(({ id, name, status, decided, mayDecide }) => ({
          id,
          cells: [
            <AccountLink key="payee" id={id} name={name} />,
            status && named("finance.payee_statuses", status),
            <bdi key="rate">{decided?.rate ?? "—"}</bdi>,
            decided ? (
              <span key="why">
                <bdi>{decided.reason}</bdi>
                <small>
                  <bdi>{decided.decidedBy}</bdi> · {formatInstant(decided.decidedAt, language)}
                </small>
              </span>
            ) : (
              say(mayDecide ? "finance.issuer.undecided" : "finance.issuer.vat_undecided")
            ),
            mayPay && mayDecide && (
              <ActBox
                key="decide"
                act="decide_rate"
                look="quiet"
                to={sources.issuer(`/payees/${id}/decisions`)}
                fields={[
                  { name: "rateBp", kind: "text" },
                  { name: "reason", kind: "long" },
                ]}
                onDone={onDone}
              />
            ),
          ],
        }))}
      />
    </section>
  )
}
