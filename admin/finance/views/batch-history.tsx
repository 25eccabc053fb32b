/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { type Key, useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import { sources } from "../browser/places.ts"
import type { SentBatch } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"

/** The files that were written for the bank, and who did what with the batch. */
export default function BatchHistory({ facts }: { facts: SentBatch }) {
  const { files, acts } = facts
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  return (
    <>
      <section className="house-card">
        <h2>{say("finance.files")}</h2>
        <FiguresTable
          title="finance.files"
          none="finance.no_files"
          columns={["finance.format", "finance.hash", { brief: "finance.made" }]}
          rows={files.map(({ format, sha256, writtenAt, writer }) => ({
            id: format,
            cells: [
              named("finance.file_format", format),
              <code key="hash" className="house-hash">
                {sha256}
              </code>,
              <span key="made">
                {formatInstant(writtenAt, language)} · <bdi>{writer}</bdi>
              </span>,
            ],
          }))}
        />
      </section>
      <Proofs facts={facts} />
      {acts.length > 0 && (
        <section className="house-card">
          <h2>{say("finance.history")}</h2>
          <FiguresTable
            title="finance.history"
            columns={[{ brief: "properties.at" }, "properties.act", "properties.actor"]}
            rows={acts.map(({ id, at, act, actor, actorKind }) => ({
              id,
              cells: [
                formatInstant(at, language),
                named("labels.act", act),
                <bdi key="actor">{actor ?? say(`labels.actorKind.${actorKind}` as Key)}</bdi>,
              ],
            }))}
          />
        </section>
      )}
    </>
  )
}

function Proofs({ facts: { batch, proofs } }: { facts: SentBatch }) {
  const say = useSay()
  const named = useNamed()
  const { language } = useTranslation().i18n
  if (proofs.length === 0) return null
  return (
    <section className="house-card">
      <h2>{say("finance.proofs")}</h2>
      <FiguresTable
        title="finance.proofs"
        columns={["finance.proof", { figure: "finance.payouts" }, { brief: "finance.at" }]}
        rows={proofs.map(({ id, name, scan, payouts, sentAt, erasedAt }) => ({
          id,
          cells: [
            scan === "waiting" || scan === "infected" || erasedAt ? (
              <span key="name">
                <bdi>{name}</bdi> · {named("finance.proof_state", erasedAt ? "erased" : scan)}
              </span>
            ) : (
              <a key="name" href={sources.ofAccount(batch.accountId, `proofs/${id}`)} target="_blank" rel="noreferrer">
                <bdi>{name}</bdi>
              </a>
            ),
            payouts,
            formatInstant(sentAt, language),
          ],
        }))}
      />
    </section>
  )
}
