/** @jsxRuntime classic */
import { useTranslation } from "adminjs"
import React from "react"
import { useNamed, useSay } from "../../browser/words.ts"
import { formatDay } from "../../desk/browser/dates.ts"
import { sources } from "../browser/places.ts"
import ActBox from "./act-box.tsx"
import FiguresTable from "./figures-table.tsx"
import type { IssuerProps } from "./issuer-page.tsx"

/** What the platform is to the tax office when it pays, from which day on. */
export default function IssuerPayer({ facts: { payer, mayPay, today }, onDone }: IssuerProps) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  const className = (value: string) => named("finance.payer_class", value)
  return (
    <section className="house-card">
      <h2>{say("finance.issuer.payer")}</h2>
      <p className="house-hint">{say("finance.issuer.payer_what")}</p>
      <FiguresTable
        title="finance.issuer.payer"
        none="finance.issuer.no_payer"
        columns={["finance.fields.class", { figure: "finance.turnover" }, { brief: "finance.fields.validFrom" }]}
        rows={payer.history.map((profile) => ({
          id: `${profile.validFrom} ${profile.recordedAt}`,
          cells: [
            className(profile.class),
            profile.turnover ? <bdi key="turnover">{profile.turnover.told}</bdi> : say("finance.issuer.no_turnover"),
            formatDay(profile.validFrom, language),
          ],
        }))}
      />
      {mayPay && (
        <div className="house-buttons">
          <ActBox
            act="declare_payer"
            to={sources.issuer("/payer")}
            fields={[
              {
                ...{ name: "class", kind: "choice", start: payer.current?.class ?? "company" },
                values: payer.classes.map((value) => ({ value, text: className(value) })),
              },
              { name: "turnoverCents", kind: "text", isOptional: true, start: payer.current?.turnover?.typed ?? "" },
              { name: "validFrom", kind: "day", start: today },
            ]}
            onDone={onDone}
          />
        </div>
      )}
    </section>
  )
}
