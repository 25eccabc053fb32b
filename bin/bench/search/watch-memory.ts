/** How many megabytes more this process holds at its most, from now until it is stopped. */
export function watchMemory(): { stop: () => number } {
  const before = process.memoryUsage().rss
  let most = before
  const watching = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss)
  }, 100)
  return {
    stop() {
      clearInterval(watching)
      return Math.round((most - before) / 1e6)
    },
  }
}
