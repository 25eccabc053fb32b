/** What is wrong with the machine or the command, said in one sentence without a stack. */
export class Unfit extends Error {}

export function say(line = "") {
  process.stdout.write(`${line}\n`)
}

export function duration(milliseconds: number): string {
  return milliseconds < 60_000
    ? `${(milliseconds / 1000).toFixed(1)} s`
    : `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`
}

/** Says what begins, then how long it took. */
export async function step<T>(title: string, work: () => T | Promise<T>): Promise<T> {
  const startedAt = performance.now()
  say(`· ${title} …`)
  const made = await work()
  say(`  ${title}: done in ${duration(performance.now() - startedAt)}`)
  return made
}

/** Runs a program of bin/ and ends the process with a sentence, not a stack, when the machine is at fault. */
export async function main(work: () => Promise<number>) {
  try {
    process.exit(await work())
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`)
    process.exit(1)
  }
}

/** A signal's own end runs no exit handler, and a Postgres of ours would outlive us. */
export function exitOnSignal() {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(130))
}

function explain(error: unknown): string {
  if (error instanceof Unfit) return error.message
  const { code, path, port } = error as NodeJS.ErrnoException & { port?: number }
  if (code === "ENOSPC") return "The disk is full: free some space and start again."
  if (code === "EADDRINUSE") return `Port ${port} is taken by another program.`
  if (code === "EACCES" || code === "EPERM") return `This user may not write ${path}: is it another user's?`
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
