import fs from "node:fs"
import path from "node:path"
import { simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"

export type Letter = { to: string; subject: string; text: string; links: string[] }

/** A mail server that keeps each message as a file: the journeys run in another process than their stage. */
export function startMailbox(folder: string, port: number): Promise<SMTPServer> {
  fs.mkdirSync(folder, { recursive: true })
  let count = 0
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS"], logger: false },
    onData(stream, session, done) {
      const to = session.envelope.rcptTo.map(({ address }) => address).join()
      simpleParser(stream).then(({ subject = "", text = "", html }) => {
        const links = [...(html || "").matchAll(/href="([^"]+)"/g)].map((match) =>
          (match[1] ?? "").replaceAll("&amp;", "&"),
        )
        count++
        const file = path.join(folder, `${String(count).padStart(5, "0")}.json`)
        fs.writeFileSync(file, JSON.stringify({ to, subject, text, links } satisfies Letter))
        done()
      }, done)
    },
  })
  return new Promise((ready) => server.listen(port, "127.0.0.1", () => ready(server)))
}

/** The newest letter to this address, waited for. */
export async function letterTo(folder: string, address: string, about: RegExp): Promise<Letter> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    const found = letters(folder).findLast(({ to, subject }) => to === address && about.test(subject))
    if (found) return found
    await new Promise((resume) => setTimeout(resume, 200))
  }
  const others = letters(folder).map(({ to, subject }) => `${to}: ${subject}`)
  throw new Error(`no letter to ${address} about ${about}; there are:\n${others.join("\n")}`)
}

function letters(folder: string): Letter[] {
  return fs
    .readdirSync(folder)
    .toSorted()
    .map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), "utf8")) as Letter)
}
