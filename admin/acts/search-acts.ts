import { platformAccountId } from "#src/accounts/actor.ts"
import { beginRebuild } from "#src/search/begin-rebuild.ts"
import { addSynonyms, changeSynonyms, removeSynonyms } from "#src/search/change-synonyms.ts"
import { engineNames } from "#src/search/search-engine.ts"
import type { Act, Field } from "./act.ts"

const usual = { ability: "manage_rules", accountOf: () => platformAccountId } as const
const words: Field = { name: "words", kind: "long", required: true, max: 1000 }

export const synonymAddition: Act = {
  ...{ name: "synonym_addition", kind: "resource", icon: "Plus", ...usual },
  fields: [words],
  run: (trx, actor, { values }) => addSynonyms(trx, actor, values.words ?? ""),
}

export const synonymChange: Act = {
  ...{ name: "synonym_change", kind: "record", icon: "Edit", ...usual },
  fields: [{ ...words, from: "words" }],
  run: (trx, actor, { record, values }) =>
    changeSynonyms(trx, actor, { id: record.synonymsId ?? "", typed: values.words ?? "" }),
}

export const synonymRemoval: Act = {
  ...{ name: "synonym_removal", kind: "record", icon: "Trash2", isDanger: true, ...usual },
  fields: [],
  run: (trx, actor, { record }) => removeSynonyms(trx, actor, record.synonymsId ?? ""),
}

export const searchRebuild: Act = {
  ...{ name: "search_rebuild", kind: "resource", icon: "RefreshCw", ...usual },
  fields: [{ name: "engine", kind: "choice", values: engineNames, required: true }],
  run: (trx, actor, { values, now }) => beginRebuild(trx, actor, values.engine ?? "", now),
}
