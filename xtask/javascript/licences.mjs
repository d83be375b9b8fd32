// Which licences what is packed may have: those of `deny.toml`, which cargo-deny reads too.

import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.join(import.meta.dirname, "../..");
const [, list] = /^allow = \[([^\]]*)\]/m.exec(readFileSync(path.join(root, "deny.toml"), "utf8")) ?? [];
if (!list) throw new Error('deny.toml has no line "allow = [...]"');
const allowed = new Set(JSON.parse(`[${list}]`));

/**
 * @param {string} name of a crate or package
 * @param {unknown} expression its licence in SPDX
 * @throws {Error} where that is not stated, or not one of those allowed
 */
export function checkLicence(name, expression) {
  // "AND" asks for each, "OR" (and Cargo's old "/") offers a choice; a choice is in parentheses beside an "AND".
  const parts = String(expression ?? "")
    .split(" AND ")
    .map((part) => part.replaceAll(/[()]/g, "").split(/ OR |\//));
  if (parts.every((choice) => choice.some((licence) => allowed.has(licence)))) return;
  throw new Error(
    `${name} is under ${expression ? `"${expression}"` : "no licence that it states"}; deny.toml allows ${[...allowed].join(", ")}`,
  );
}
