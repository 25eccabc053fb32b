import fs from "node:fs"
import net from "node:net"
import { freePort } from "#db/free-port.ts"
import { Unfit } from "./say.ts"

const gibibyte = 1024 ** 3

/** Refuses to begin what a full disk would leave half done. */
export function requireSpace(folder: string, gibibytes = 1) {
  const { bavail, bsize } = fs.statfsSync(folder)
  const free = bavail * bsize
  if (free >= gibibytes * gibibyte) return
  const found = (free / gibibyte).toFixed(2)
  throw new Unfit(`The disk of ${folder} has ${found} GiB free and ${gibibytes} GiB is needed: free some space first.`)
}

type Wanted = { name: string; usual: number; what: string }

/** The port that the environment names or the usual one; a taken one is refused with the way to choose another. */
export async function requirePort({ name, usual, what }: Wanted): Promise<number> {
  const port = Number(process.env[name] ?? usual)
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Unfit(`${name}=${process.env[name]} is not a port: choose a number from 1 to 65535.`)
  if (await isFree(port)) return port
  throw new Unfit(
    `Port ${port} (${what}) is taken by another program. Stop it, or choose another port: ${name}=${port + 100} npm run …`,
  )
}

/** The same, but a taken usual port gives way to any free one: nobody has asked for this one by its number. */
export async function preferPort(wanted: Wanted): Promise<number> {
  if (process.env[wanted.name] !== undefined) return requirePort(wanted)
  return (await isFree(wanted.usual)) ? wanted.usual : freePort()
}

/** Asks on every address and on the loopback, because a program on one of them alone is in the way as well. */
async function isFree(port: number): Promise<boolean> {
  for (const host of ["::", "0.0.0.0", "127.0.0.1"]) if (await isTakenOn(host, port)) return false
  return true
}

function isTakenOn(host: string, port: number): Promise<boolean> {
  return new Promise((answer) => {
    const server = net.createServer()
    server.once("error", (error: NodeJS.ErrnoException) =>
      answer(error.code === "EADDRINUSE" || error.code === "EACCES"),
    )
    server.listen({ host, port, exclusive: true }, () => server.close(() => answer(false)))
  })
}
