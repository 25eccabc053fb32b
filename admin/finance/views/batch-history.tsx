/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { type Key, useNamed, useSay } from "../../browser/words.ts"
import { formatInstant } from "../../desk/browser/dates.ts"
import type { SentBatch } from "../wire.ts"
import FiguresTable from "./figures-table.tsx"

/** The files that were written for the bank, and who did what with the batch. */
export default function BatchHistory({ facts: { files, acts } }: { facts: SentBatch }) {
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
          columns={["finance.format", "finance.hash", "finance.made"]}
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
      {acts.length > 0 && (
        <section className="house-card">
          <h2>{say("finance.history")}</h2>
          <FiguresTable
            title="finance.history"
            columns={["properties.at", "properties.act", "properties.actor"]}
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
