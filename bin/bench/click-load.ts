import { randomBytes, randomInt } from "node:crypto"
import net from "node:net"

/** A closed loop of phones following links, in a process of its own: `node click-load.ts <port> <connections> <seconds> <codes>`. */
const [port, connections, seconds, codeList] = process.argv.slice(2)
const codes = (codeList ?? "").split(",")
const agents = [
  "Mozilla/5.0 (Linux; Android 13; SM-A125F Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.82 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/462.0.0.47.85;]",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 334.0.4.32.98 (iPhone14,5; iOS 17_5; fr_FR; fr)",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
]
const returning = Array.from({ length: 50_000 }, () => randomBytes(16).toString("hex"))
const statuses: Record<string, number> = {}
const clickIds: string[] = []
const latencies: number[] = []
const endAt = performance.now() + Number(seconds) * 1000
let open = 0

function pick<Value>(values: Value[]): Value {
  return values[randomInt(values.length)] as Value
}

// Two visits in three carry the cookie of an earlier one.
function request(): string {
  const cookie = randomInt(3) > 0 ? `Cookie: sys_locale=fr; sys_v=${pick(returning)}\r\n` : ""
  return `GET /t/${pick(codes)} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ${pick(agents)}\r\nAccept: text/html\r\nAccept-Language: fr-MA,fr;q=0.9\r\nReferer: https://l.instagram.com/\r\n${cookie}\r\n`
}

function read(answer: string) {
  const status = answer.slice(9, 12)
  statuses[status] = (statuses[status] ?? 0) + 1
  const id = /sys_click=([0-9a-f-]{36})/.exec(answer)?.[1]
  if (status === "302" && id) clickIds.push(id)
}

function connect() {
  const socket = net.connect({ port: Number(port), host: "127.0.0.1", noDelay: true })
  let sentAt = 0
  let answer = ""
  const send = () => {
    sentAt = performance.now()
    answer = ""
    socket.write(request())
  }
  open++
  socket.setEncoding("latin1")
  socket.on("connect", send)
  socket.on("data", (chunk) => {
    answer += chunk
    if (!answer.includes("\r\n\r\n")) return
    read(answer)
    latencies.push(performance.now() - sentAt)
    if (performance.now() < endAt && answer.startsWith("HTTP/1.1 302")) send()
    else socket.end()
  })
  socket.on("error", () => {})
  socket.on("close", () => {
    open--
    if (open === 0) report()
  })
}

function report() {
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN
  process.send?.({ statuses, clickIds, answered: latencies.length, p50: at(0.5), p99: at(0.99) }, () => process.exit())
}

for (let index = 0; index < Number(connections); index++) connect()
