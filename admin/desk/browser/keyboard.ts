import { useEffect, useRef } from "react"

/** What a key does; `repeats` for those that may be held down, which a decision never may. */
export type Keys = Record<string, (() => void) | { run: () => void; repeats: true }>

const typing =
  "input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable=true], dialog, [data-typing]"

const pressed = "a, button, summary, input"

/** Enter and the space bar belong to the button or link that has the focus. */
function isPressing({ key, target }: KeyboardEvent): boolean {
  return (key === "Enter" || key === " ") && target instanceof Element && target.closest(pressed) !== null
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null
}

/** The key's name in small letters, Latin whatever the layout: a letter of another script is read by its place on the keyboard. */
export function letterOf({ key, code }: Pick<KeyboardEvent, "key" | "code">): string {
  if (key.length > 1 || key.charCodeAt(0) < 128) return key.toLowerCase()
  const byPlace = /^(?:Key|Digit)(.)$/.exec(code)?.[1]
  return byPlace?.toLowerCase() ?? (key === "؟" ? "?" : key)
}

/** Shortcuts of the page; none is heard while somebody types, in a dialog, or beside Ctrl, Alt or Meta. */
export function useKeys(keys: Keys) {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyping(event.target) || isPressing(event) || document.querySelector("dialog[open]")) return
      const action = latest.current[letterOf(event)]
      if (!action) return
      event.preventDefault()
      if (typeof action === "function") {
        if (!event.repeat) action()
      } else action.run()
    }
    document.addEventListener("keydown", listen)
    return () => document.removeEventListener("keydown", listen)
  }, [])
}
