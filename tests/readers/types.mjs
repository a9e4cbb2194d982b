// The TypeScript that the JSON Schema of documents says, on the standard output: node types.mjs schema.json
import { readFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'

// Data of other people's may hold anything; and a reference with a description beside it would become a copy of what it refers to.
const told = (key, value) => {
  if (key === 'JsonValue') return { ...value, tsType: 'unknown' }
  if (value?.type === 'object' && !value.properties) return { ...value, additionalProperties: true }
  if (typeof value?.$ref !== 'string' || value.description === undefined) return value
  const { $ref, description } = value
  return { description, allOf: [{ $ref }] }
}
const { $defs } = JSON.parse(readFileSync(process.argv[2], 'utf-8'), told)
const { Season, ...others } = $defs
const options = { bannerComment: '', additionalProperties: false, style: { printWidth: 110, singleQuote: true } }
process.stdout.write(await compile({ ...Season, $defs: others }, 'Season', options))
