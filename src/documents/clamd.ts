import net from "node:net"
import { minute } from "#src/clock.ts"

export type Verdict = { clean: true } | { clean: false; signature: string }

const pieceBytes = 64 * 1024
const patience = minute

/** Where clamd listens: unix:/run/clamd.sock or tcp://host:3310. */
export function clamdAddress(url: string): net.NetConnectOpts {
  const { protocol, pathname, hostname, port } = new URL(url)
  if (protocol === "unix:") return { path: pathname }
  if (protocol === "tcp:") return { host: hostname.replace(/^\[|\]$/g, ""), port: Number(port || 3310) }
  throw new Error("CLAMD_URL is neither unix:/… nor tcp://…")
}

/** Has clamd look at these bytes by INSTREAM; anything but its plain word that they are clean or not throws. */
export async function scanBytes(bytes: Buffer, address: net.NetConnectOpts): Promise<Verdict> {
  const answer = await ask(bytes, address)
  if (answer === "stream: OK") return { clean: true }
  const [, signature] = /^stream: (.{1,200}) FOUND$/.exec(answer) ?? []
  if (signature) return { clean: false, signature }
  throw new Error(`clamd answered ${JSON.stringify(answer.slice(0, 200))}`)
}

function ask(bytes: Buffer, address: net.NetConnectOpts): Promise<string> {
  return new Promise((answered, failed) => {
    let answer = ""
    const socket = net.connect(address)
    socket.setTimeout(patience, () => socket.destroy(new Error("clamd did not answer in time")))
    socket.on("data", (data: Buffer) => {
      answer += data.toString("latin1")
    })
    socket.on("error", failed)
    socket.on("close", () => answered(answer.replaceAll("\0", "").trim()))
    socket.write("zINSTREAM\0")
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const piece = bytes.subarray(at, at + pieceBytes)
      socket.write(lengthOf(piece.length))
      socket.write(piece)
    }
    socket.write(lengthOf(0))
  })
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}
