/** @jsxRuntime classic */
import React from "react"
import { useWords } from "../browser/words.ts"
import KeyCap from "./key-cap.tsx"
import Modal from "./modal.tsx"
import Sign from "./sign.tsx"

const inCase = [
  ["j right", "next_paper"],
  ["k left", "previous_paper"],
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
  ["j down", "next_row"],
  ["k up", "previous_row"],
  ["enter", "open"],
  ["n", "next_case"],
] as const

const mirrored: Record<string, string> = { left: "right", right: "left" }

/** Every shortcut of the page on which it is asked for. */
export default function HelpModal({ of, onClose }: { of: "case" | "queue"; onClose: () => void }) {
  const { t, language } = useWords()
  const here = (key: string) => (language === "ar" ? (mirrored[key] ?? key) : key)
  return (
    <Modal title={t("help.title")} onClose={onClose}>
      <dl className="desk-help">
        {[...(of === "case" ? inCase : inQueue), ["?", "help"] as const].map(([keys, name]) => (
          <div key={name}>
            <dt>
              {keys.split(" ").map((key) => (
                <Key key={key} name={here(key)} />
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

function Key({ name }: { name: string }) {
  const { t } = useWords()
  return (
    <kbd className="desk-key">
      {isArrow(name) ? (
        <>
          <Sign name={name} />
          <span className="desk-unseen">{t(`keys.${name}`)}</span>
        </>
      ) : (
        name
      )}
    </kbd>
  )
}

const arrows = ["left", "right", "up", "down", "enter"] as const

function isArrow(name: string): name is (typeof arrows)[number] {
  return arrows.some((arrow) => arrow === name)
}
