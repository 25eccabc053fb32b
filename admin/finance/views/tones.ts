import type { Tone } from "../../views/tag.tsx"

const tones: Record<string, Tone> = {
  ...{ draft: "warn", checked: "warn", exported: "plain", executed: "good", cancelled: "plain" },
  ...{ planned: "plain", failed: "bad", warned: "warn", paused: "bad" },
}

/** In which colour a state is told; its word always stands beside. */
export function toneOf(state: string): Tone {
  return tones[state] ?? "plain"
}
