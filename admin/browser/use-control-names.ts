import { useEffect } from "react"
import { nameControls } from "./name-controls.ts"
import { useSay } from "./words.ts"

/** Names what AdminJS draws without a name, as often as it draws it. */
export function useControlNames() {
  const say = useSay()
  useEffect(() => {
    const name = () =>
      nameControls({
        first: say("house.controls.first"),
        previous: say("house.controls.previous"),
        next: say("house.controls.next"),
        last: say("house.controls.last"),
        close: say("house.controls.close"),
      })
    const drawn = new MutationObserver(name)
    drawn.observe(document.body, { childList: true, subtree: true })
    name()
    return () => drawn.disconnect()
  })
}
