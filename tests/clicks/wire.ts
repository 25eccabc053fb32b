import net from "node:net"

/** A wire to Postgres that a test can cut, mend, or make lose one answer on its way back. */
export async function wireTo(databaseUrl: string) {
  const url = new URL(databaseUrl)
  const postgres = { port: Number(url.port), host: url.hostname }
  const sockets = new Set<net.Socket>()
  const fate = { cut: false, loseAnswer: false }
  const server = net.createServer((near) => {
    if (fate.cut) return near.destroy()
    const far = net.connect(postgres)
    const hangUp = () => void [near, far].map((socket) => socket.destroy())
    for (const socket of [near, far]) sockets.add(socket.on("error", hangUp).on("close", hangUp))
    near.on("data", (sent) => far.write(sent))
    far.on("data", (answer) => {
      if (!fate.loseAnswer) return near.write(answer)
      fate.loseAnswer = false
      hangUp()
    })
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  url.port = String((server.address() as net.AddressInfo).port)
  return {
    url: url.href,
    loseNextAnswer() {
      fate.loseAnswer = true
    },
    cut() {
      fate.cut = true
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      fate.cut = false
    },
    close: () => void server.close(),
  }
}
