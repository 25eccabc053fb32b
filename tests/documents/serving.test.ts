import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { later, minute } from "#src/clock.ts"
import { documentTicket, readTicket } from "#src/documents/document-ticket.ts"
import { paperHeaders } from "#src/documents/paper-headers.ts"
import { paperName, plainName } from "#src/documents/paper-name.ts"
import { atlas, now, rif, users } from "../cast.ts"
import "../settings.ts"

describe("the name of a paper", () => {
  test.for([
    ["facture.pdf", "facture.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Users\\moi\\rib.pdf", "rib.pdf"],
    ["..", "document.pdf"],
    ["", "document.pdf"],
    ["\u202egpj.exe", "gpj.pdf"],
    ["rib\u0000\r\nSet-Cookie: a=b.pdf", "rib Set-Cookie a=b.pdf"],
    ['"><script>.pdf', "script.pdf"],
    ["facture.pdf.exe.html", "facture.pdf"],
    ["شهادة السكنى.jpg", "شهادة السكنى.pdf"],
    ["\u200bCIN recto\u2069 .png", "CIN recto.pdf"],
    ["\ud800", "document.pdf"],
    ["%2e%2e%2fetc.pdf", "2e2e2fetc.pdf"],
    [`${"é".repeat(300)}.pdf`, `${"é".repeat(100)}.pdf`],
  ])("%j becomes %j", ([sent = "", name]) => {
    expect(paperName(sent, "application/pdf")).toBe(name)
  })

  test("is never a path, never empty, never too long, and turns no text, whatever was sent", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (sent) => {
        const name = paperName(sent, "image/jpeg")
        expect(name).toMatch(/^[^\p{C}/\\"<>:|?*%]{1,110}\.jpg$/u)
        expect(name).not.toMatch(/^\./)
        expect([...plainName(sent)].length).toBeLessThanOrEqual(100)
        expect(() => new Headers(paperHeaders("image/jpeg", name))).not.toThrow()
      }),
      { numRuns: 2000 },
    )
  })
})

describe("the headers of a paper", () => {
  test("say its type and its name in every alphabet, and let it do nothing", () => {
    const headers = paperHeaders("image/jpeg", "شهادة (1)'s.jpg")

    expect(headers).toMatchObject({
      "content-type": "image/jpeg",
      "content-disposition": `inline; filename="_____ (1)_s.jpg"; filename*=UTF-8''%D8%B4%D9%87%D8%A7%D8%AF%D8%A9%20%281%29%27s.jpg`,
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    })
    expect(headers["content-security-policy"]).toMatch(/^default-src 'none'; .*; sandbox$/)
    expect(paperHeaders("application/pdf", "a.pdf")["content-security-policy"]).toMatch(
      /^default-src 'none'; object-src 'self';/,
    )
  })
})

describe("the ticket of a paper", () => {
  const mine = { userId: users.khadija.id, documentId: atlas.argan.id }
  const ticket = documentTicket(mine, now)

  test("is good for five minutes, for that person and that paper", () => {
    expect(readTicket(ticket, mine, now)).toBe(true)
    expect(readTicket(ticket, mine, later(now, 5 * minute - 1))).toBe(true)
    expect(readTicket(ticket, mine, later(now, 5 * minute))).toBe(false)
    expect(readTicket(ticket, { ...mine, userId: users.tarik.id }, now)).toBe(false)
    expect(readTicket(ticket, { ...mine, documentId: rif.belgha.id }, now)).toBe(false)
  })

  test.for([
    "",
    ".",
    "a.b",
    `zzzzzzzz.${ticket.split(".")[1]}`,
    `${ticket}a`,
    ticket.slice(0, -1),
    `${ticket.split(".")[0]}.`,
  ])("is refused as %j", (forged) => {
    expect(readTicket(forged, mine, now)).toBe(false)
  })
})
