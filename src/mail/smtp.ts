import { hash } from "node:crypto"
import nodemailer from "nodemailer"
import { setting } from "#src/env.ts"
import type { Mail } from "./mail.ts"
import { layOut, unsubscribeUrl } from "./mail-layout.ts"

/** Hands a message to the mail server; its Message-ID follows from its key, so that a repeat is known for one. */
export async function sendBySmtp(mail: Mail) {
  const transport = nodemailer.createTransport({
    url: setting("SMTP_URL"),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  try {
    await transport.sendMail({
      from: setting("MAIL_FROM"),
      to: { name: "", address: mail.to },
      subject: mail.subject,
      messageId: messageId(mail.key),
      headers: { "Auto-Submitted": "auto-generated", "Content-Language": mail.locale, ...unsubscribeHeaders(mail) },
      ...layOut(mail),
    })
  } finally {
    transport.close()
  }
}

/** One click in the mail program, without a visit (RFC 2369, RFC 8058). */
function unsubscribeHeaders(mail: Mail): Record<string, string> {
  const url = unsubscribeUrl(mail)
  return url ? { "List-Unsubscribe": `<${url}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" } : {}
}

function messageId(key: string): string {
  return `<${hash("sha256", key, "hex").slice(0, 40)}@${new URL(setting("PUBLIC_URL")).hostname}>`
}
