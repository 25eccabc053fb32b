import { mkdtemp } from "node:fs/promises"
import { createServer, type Socket } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"
import { eicar } from "./papers.ts"

type Mood = "well" | "full" | "mute" | "rambling"

/** A scanner spoken to over a real socket, as clamd is: it knows one virus. */
export async function openClamd() {
  const path = join(await mkdtemp(join(tmpdir(), "sys-clamd-")), "clamd.sock")
  const scanner = { url: `unix:${path}`, mood: "well" as Mood, scanned: [] as Buffer[] }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    let heard = Buffer.alloc(0)
    socket.on("error", () => {})
    socket.on("data", (data) => {
      heard = Buffer.concat([heard, data])
      const bytes = streamIn(heard)
      if (!bytes || scanner.mood === "mute") return
      scanner.scanned.push(bytes)
      socket.end(`${answers[scanner.mood](bytes)}\0`)
    })
  })
  await new Promise<void>((listening) => server.listen(path, listening))
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return scanner
}

const answers: Record<Exclude<Mood, "mute">, (bytes: Buffer) => string> = {
  well: (bytes) => (bytes.includes(eicar) ? "stream: Eicar-Test-Signature.UNOFFICIAL FOUND" : "stream: OK"),
  full: () => "INSTREAM size limit exceeded. ERROR",
  rambling: () => "stream: OK FOUND OK\nstream: OK",
}

/** What INSTREAM carries: pieces after their length, the last of length nothing; null until it has come. */
function streamIn(heard: Buffer): Buffer | null {
  const command = Buffer.from("zINSTREAM\0")
  if (!heard.subarray(0, command.length).equals(command)) return null
  const pieces: Buffer[] = []
  for (let at = command.length; at + 4 <= heard.length; ) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(pieces)
    pieces.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}
