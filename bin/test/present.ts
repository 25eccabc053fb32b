import { spawn } from "node:child_process"
import { once } from "node:events"

/** Runs a command with its output on ours; whether it succeeded. */
export async function present([program, ...args]: string[]): Promise<boolean> {
  if (!program) throw new Error("a command has a program")
  const child = spawn(program, args, { stdio: ["ignore", "inherit", "inherit"] })
  const [code] = (await once(child, "exit")) as [number | null]
  return code === 0
}
