/** Calls back at each interval and when the page comes back to the front, never for one that nobody sees. */
export function whileSeen(work: () => void, everyMs: number): () => void {
  const seen = () => {
    if (document.visibilityState === "visible") work()
  }
  const timer = setInterval(seen, everyMs)
  document.addEventListener("visibilitychange", seen)
  return () => {
    clearInterval(timer)
    document.removeEventListener("visibilitychange", seen)
  }
}
