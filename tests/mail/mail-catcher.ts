import type { AddressInfo } from "node:net"
import { type ParsedMail, simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"
import { afterAll } from "vitest"

/** A mail server for the file's tests: SMTP_URL points at it until the file ends. */
export async function catchMail(): Promise<ParsedMail[]> {
  const caught: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo(address, _session, done) {
      const refused = Object.assign(new Error("try later"), { responseCode: 451 })
      done(address.address.endsWith("@away.example") ? refused : null)
    },
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        caught.push(mail)
        done()
      }, done)
    },
  })
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", () => ready()))
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  afterAll(() => new Promise<void>((closed) => server.close(() => closed())))
  return caught
}

/** The path of the link in a message's button. */
export function linkIn(mail: ParsedMail | undefined): string {
  const url = /href="([^"]+)"/.exec(mail?.html || "")?.[1]
  if (!url) throw new Error("the message has no link")
  return new URL(url.replaceAll("&amp;", "&")).pathname
}
