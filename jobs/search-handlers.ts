import { run as countSearchWords } from "./count-search-words.ts"
import { run as indexChanges } from "./index-changes.ts"
import { run as rebuildSearch } from "./rebuild-search.ts"
import { run as teachSynonyms } from "./teach-synonyms.ts"

export const searchHandlers = {
  "index-changes": indexChanges,
  "count-search-words": countSearchWords,
  "rebuild-search": rebuildSearch,
  "teach-synonyms": teachSynonyms,
}
