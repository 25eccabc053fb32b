import { correct, fill, send, start } from "./apply.ts"
import { begin, judge, note } from "./review.ts"
import type { CaseStory } from "./scene.ts"
import * as people from "./waiting-people.ts"

/** Files that their applicants write, or that wait for staff. */
export const waitingFiles: CaseStory[] = [
  {
    ...people.ghita,
    life: [
      [71, start],
      [70, fill("identity")],
      [28, fill("address")],
    ],
  },
  {
    ...people.hay,
    life: [
      [30, start],
      [29, fill("bank")],
    ],
  },
  {
    ...people.anas,
    life: [
      [240, start],
      [232, fill()],
      [150, send],
    ],
  },
  {
    ...people.halawiyat,
    life: [
      [190, start],
      [80, fill()],
      [79, send],
    ],
  },
  {
    ...people.sahara,
    life: [
      [120, start],
      [98, fill("identity", "trade_register", "powers", "bank")],
      [31, fill()],
      [30, send],
      [22, note("La gérante a appelé : le bail du siège est en cours de renouvellement, l’adresse reste la même.")],
    ],
  },
  {
    ...people.maha,
    life: [
      [40, start],
      [9, fill()],
      [8, send],
    ],
  },
  {
    ...people.zellige,
    oddities: { tax_certificate: { isBlurred: true } },
    life: [
      [300, start],
      [290, fill()],
      [289, send],
      [240, judge({ tax_certificate: { verdict: "ask_again", reason: "unreadable", message: "La photo est floue." } })],
      [52, correct("tax")],
      [51, send],
      [0.2, begin(0)],
    ],
  },
  {
    ...people.hicham,
    life: [
      [200, start],
      [130, fill()],
      [129, send],
      [5, begin(1, "administrator")],
      [4.9, note("الحساب البنكي نفسه لدى «مطبخ للا فاطمة»: يقول إنها زوجته. ننتظر وثيقة تثبت ذلك.", "administrator")],
    ],
  },
]
