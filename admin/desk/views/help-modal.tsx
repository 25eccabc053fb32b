/** @jsxRuntime classic */
import React from "react"
import { useWords } from "../browser/words.ts"
import KeyCap from "./key-cap.tsx"
import Modal from "./modal.tsx"

const inCase = [
  ["j →", "next_paper"],
  ["k ←", "previous_paper"],
  ["a", "approve"],
  ["r", "refuse"],
  ["z", "ask_again"],
  ["b", "back_to_paper"],
  ["+ −", "zoom"],
  ["0", "fit"],
  ["o", "turn"],
  ["c", "conclude"],
  ["t", "take"],
  ["l", "release"],
  ["m", "note"],
  ["n", "next_case"],
  ["q", "queue"],
] as const

const inQueue = [
  ["j ↓", "next_row"],
  ["k ↑", "previous_row"],
  ["⏎", "open"],
  ["n", "next_case"],
] as const

/** Every shortcut of the page on which it is asked for. */
export default function HelpModal({ of, onClose }: { of: "case" | "queue"; onClose: () => void }) {
  const { t } = useWords()
  return (
    <Modal title={t("help.title")} onClose={onClose}>
      <dl className="desk-help">
        {[...(of === "case" ? inCase : inQueue), ["?", "help"] as const].map(([key, name]) => (
          <div key={name}>
            <dt>
              {key.split(" ").map((one) => (
                <kbd className="desk-key" key={one}>
                  {one}
                </kbd>
              ))}
            </dt>
            <dd>{t(`help.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="desk-hint">{t("help.typing")}</p>
      <button type="button" className="desk-btn desk-btn-main" onClick={onClose}>
        {t("close")} <KeyCap>{t("keys.escape")}</KeyCap>
      </button>
    </Modal>
  )
}
