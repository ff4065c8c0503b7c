/** Parses the documents of a YAML file to plain values, as whoever only wants these would. */
import { readFileSync } from "node:fs";
import { parseAllDocuments } from "yaml";

const documents = parseAllDocuments(readFileSync(process.argv[2] ?? "", "utf8"));
const values = Array.isArray(documents) ? documents.map((document) => document.toJS() as unknown) : [];
console.log(JSON.stringify({ documents: values.length }));
