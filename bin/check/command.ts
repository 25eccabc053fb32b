import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"

type Output = { code: number; output: string }

/** Runs a program that npm has put in the path; what it prints is kept, not shown. */
export async function run(command: string, args: string[]): Promise<Output> {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, FORCE_COLOR: "0" } })
  const printed = Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = (await once(child, "close")) as [number | null]
  return { code: code ?? 1, output: (await printed).join("").trim() }
}

/** A check that passes when the program does, and otherwise repeats what it said. */
export function byCommand(command: string, args: string[]) {
  return async (): Promise<string[]> => {
    const { code, output } = await run(command, args)
    return code === 0 ? [] : [output || `${command} ended with code ${code}`]
  }
}
