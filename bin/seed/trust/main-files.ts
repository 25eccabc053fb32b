import * as cast from "../cast.ts"
import { correct, fill, send, start } from "./apply.ts"
import type { Holder } from "./holder.ts"
import { judge } from "./review.ts"
import type { CaseStory } from "./scene.ts"
import { proveTaxes } from "./taxes.ts"

const khadija: Holder = {
  ...{ number: 1, name: "Khadija Amrani", legalForm: "cooperative", phone: "+212524000000" },
  ...{ address: "12, rue du Port", city: "Essaouira" },
  declares: {
    ...{ legal_name: "Coopérative Atlas", account_holder: "Coopérative Atlas", signatory_role: "Présidente" },
    ...{ if_number: "14502210", vat_status: "exempt" },
    ...{ cooperative_number: "4521", cooperative_city: "Essaouira" },
  },
}
const tarik: Holder = {
  ...{ number: 2, name: "طارق العلمي", legalForm: "auto_entrepreneur", phone: "+212539000000" },
  ...{ address: "زنقة الطرافين", city: "تطوان" },
  declares: { if_number: "20117745", activity: "صناعة تقليدية" },
}

const brahim: Holder = {
  ...{ number: 8, name: "Brahim Ait Lahcen", legalForm: "company", phone: "+212528000000" },
  ...{ address: "Route de Tazenakht", city: "Taliouine" },
  declares: {
    ...{ legal_name: "Safran de Taliouine SARL", account_holder: "Safran de Taliouine SARL" },
    ...{ signatory_role: "Gérant", beneficial_owners: "Brahim Ait Lahcen (100 %)", vat_status: "subject" },
  },
}

const person = (number: number, name: string, address: string, city: string): Holder => ({
  ...{ number, name, address, city, legalForm: "individual" },
  phone: `+21260000010${number - 2}`,
})
const selfEmployed = (...of: Parameters<typeof person>): Holder => ({
  ...person(...of),
  legalForm: "auto_entrepreneur",
})
/** In the tax register under the regime of real profit, and liable to VAT. */
const registered = (...of: Parameters<typeof person>): Holder => ({
  ...person(...of),
  isTrader: true,
  declares: { tax_regime: "real", vat_status: "subject" },
})

/** Those who carry the story are verified within two days of their arrival, before their programs open. */
export const mainFiles: CaseStory[] = [
  verified(cast.atlas, khadija),
  verified(cast.rif, tarik),
  verified(cast.taliouine, brahim),
  verified(cast.salma, selfEmployed(3, "Salma Bennani", "7, rue Taha Hussein", "Casablanca")),
  verified(cast.youssef, registered(4, "يوسف الفاسي", "درب الطالعة الكبيرة", "فاس")),
  verified(cast.imane, person(5, "Imane Chraibi", "22, avenue Al Atlas", "Rabat")),
  verified(cast.mehdi, person(6, "Mehdi Oulhaj", "3, rue des Orangers", "Agadir")),
  verified(cast.nora, selfEmployed(7, "نورة السباعي", "شارع باستور", "طنجة")),
]

function verified(account: cast.StoryAccount, holder: Holder): CaseStory {
  const from = account.age * 24
  return {
    ...{ account, holder },
    life: [
      [from - 1, start],
      [from - 2, fill("identity", "bank")],
      [from - 20, correct()],
      [from - 20, send],
      [from - 43, judge()],
      [from - 43.5, proveTaxes],
    ],
  }
}
