/** @jsxRuntime classic */
import React from "react"
import type { Item } from "../browser/stops.ts"
import { useWords } from "../browser/words.ts"
import type { SentCase } from "../wire.ts"
import Answers from "./answers.tsx"
import Badge, { type Tone } from "./badge.tsx"

const tones: Record<Item["verdict"], Tone> = {
  approved: "good",
  refused: "bad",
  undecided: "plain",
  nothing_to_decide: "plain",
}

/** All that was declared, requirement by requirement; what belongs to the paper on the desk comes first. */
export default function Requirements({ opened, hereId }: { opened: SentCase; hereId: string | null }) {
  const { t, language } = useWords()
  const here = opened.items.filter(({ id }) => id === hereId)
  const others = opened.items.filter(
    ({ id, answers, state }) => id !== hereId && (answers.length > 0 || state === "missing"),
  )
  return (
    <section className="desk-requirements" aria-label={t("answers.title")}>
      {[...here, ...others].map((item) => (
        <div key={item.id} className={item.id === hereId ? "desk-here" : undefined}>
          <h3>
            <span lang={language === "ar" ? "ar" : "fr"}>{item.title[language === "ar" ? "ar" : "fr"]}</span>{" "}
            {item.verdict !== "nothing_to_decide" && (
              <Badge tone={tones[item.verdict]}>{t(`items.${item.verdict}`)}</Badge>
            )}
            {item.state === "missing" && <Badge tone="bad">{t("items.missing")}</Badge>}
          </h3>
          <Answers opened={opened} item={item} />
        </div>
      ))}
    </section>
  )
}
