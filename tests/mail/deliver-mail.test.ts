import { expect, test } from "vitest"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import type { Mail } from "#src/mail/mail.ts"
import { cloneDatabase } from "../database.ts"
import { catchMail } from "./mail-catcher.ts"

const database = await cloneDatabase()
const caught = await catchMail()
const db = database.open("worker")

const mail: Mail = {
  key: "test:1",
  to: "salma@example.ma",
  locale: "ar",
  subject: "طلبية جديدة",
  paragraphs: ["مرحباً <Salma> & co"],
  action: { label: "فتح", path: "/ar/dashboard" },
}

test("sends a message of one key once, in its language and direction", async () => {
  await deliverMail(db, mail)
  await deliverMail(db, mail)

  expect(caught).toHaveLength(1)
  const [sent] = caught
  expect(sent?.subject).toBe("طلبية جديدة")
  expect(sent?.messageId).toMatch(/^<[0-9a-f]{40}@localhost>$/)
  expect(sent?.html).toContain('<html lang="ar-MA" dir="rtl">')
  expect(sent?.html).toContain("&lt;Salma&gt; &amp; co")
  expect(sent?.text).toContain("http://localhost:3000/ar/dashboard")
})

test("fails when the mail server does, and sends at the next try", async () => {
  const failing = deliverMail(db, { ...mail, key: "test:2", to: "salma@away.example" })

  await expect(failing).rejects.toThrow("try later")
  await deliverMail(db, { ...mail, key: "test:2" })
  expect(caught).toHaveLength(2)
})

test("gives a subject no way to add a header", async () => {
  await deliverMail(db, { ...mail, key: "test:3", subject: "Bonjour\r\nBcc: nora@example.ma" })

  expect(caught.at(-1)?.bcc).toBeUndefined()
})
