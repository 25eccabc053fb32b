const movements = ["keydown", "pointerdown", "pointermove", "wheel"]
const patienceMs = 120_000

let lastMovedAt = Date.now()
function moved() {
  lastMovedAt = Date.now()
}
for (const movement of movements) document.addEventListener(movement, moved, { capture: true, passive: true })

/**
 * Calls back at each interval and when the page comes back to the front, for as long as somebody is at the desk:
 * asking on for an empty chair would keep its session from ever timing out.
 */
export function whileSeen(work: () => void, everyMs: number): () => void {
  const seen = () => {
    if (document.visibilityState === "visible" && Date.now() - lastMovedAt < patienceMs) work()
  }
  const returned = () => {
    if (document.visibilityState === "visible") work()
  }
  const timer = setInterval(seen, everyMs)
  document.addEventListener("visibilitychange", returned)
  return () => {
    clearInterval(timer)
    document.removeEventListener("visibilitychange", returned)
  }
}
