const shortestMs = 1000
const longestMs = 30_000

/** Keeps questions away from a server that fails, longer each time, until it says that it is well. */
export type Circuit = { isClosed: () => boolean; succeed: () => void; fail: () => void }

export function makeCircuit(isWell: () => Promise<boolean>, clock: () => number): Circuit {
  let failures = 0
  let openUntil = 0
  let isProbing = false
  const circuit: Circuit = {
    isClosed() {
      if (failures === 0) return true
      if (clock() >= openUntil && !isProbing) void probe()
      return false
    },
    succeed() {
      failures = 0
    },
    fail() {
      openUntil = clock() + Math.min(longestMs, shortestMs * 2 ** failures)
      failures++
    },
  }
  // Whoever asks meanwhile is not made to wait for it.
  async function probe() {
    isProbing = true
    const well = await isWell()
    isProbing = false
    if (well) circuit.succeed()
    else circuit.fail()
  }
  return circuit
}
