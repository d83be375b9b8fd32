// The licences of the crates that are compiled into the modules, as `cargo metadata` and the crates' own files give
// them.

import { execFileSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

import { checkLicence } from "./licences.mjs";

/**
 * @param {string} root the repository
 * @returns {string}
 */
export function notice(root) {
  const cargo = (/** @type {string[]} */ ...parameters) =>
    execFileSync("cargo", [...parameters, "--locked", "--manifest-path", path.join(root, "wasm/Cargo.toml")], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
      stdio: ["ignore", "pipe", "ignore"],
    });
  // Without those that run while others are compiled: macros leave nothing of themselves.
  const tree = cargo(
    "tree",
    "--package=diptych-wasm",
    "--target=wasm32-unknown-unknown",
    "--edges=normal,no-proc-macro",
    "--prefix=none",
    "--format={p}",
  );
  const compiled = new Set(tree.split("\n").map((line) => line.split(" ").slice(0, 2).join(" ")));
  const { packages } = JSON.parse(cargo("metadata", "--format-version=1"));
  const crates = packages.filter(({ name, version, source }) => source && compiled.has(`${name} v${version}`));
  crates.sort((a, b) => (a.name < b.name ? -1 : 1));
  // Packed beside the notice, so that no other copy is needed; what follows the terms is how to apply them.
  const termsOf = (/** @type {string} */ text) =>
    text.split("END OF TERMS AND CONDITIONS")[0].replace(/\s+/g, " ").trim();
  const apache = termsOf(readFileSync(path.join(root, "LICENSE-APACHE"), "utf8"));
  /** Crates by the text of their licence, as many have the same. @type {Map<string, string[]>} */
  const byText = new Map();
  for (const { name, version, license, authors, manifest_path: manifest } of crates) {
    const folder = path.dirname(manifest);
    const files = readdirSync(folder)
      .filter((file) => /^(licen[cs]e|copying|notice|unlicense)/i.test(file))
      .sort();
    checkLicence(`the crate ${name}`, license);
    // Where there is a choice, MIT is taken.
    const isChoice = /\bMIT\b/.test(license) && /\bOR\b/.test(license) && files.some((file) => /mit/i.test(file));
    const taken = isChoice ? files.filter((file) => !/apache|unlicense/i.test(file)) : files;
    const texts = taken
      .map((file) => readFileSync(path.join(folder, file), "utf8").trim())
      .map((text) => (termsOf(text) === apache ? "Apache License, Version 2.0: see LICENSE-APACHE" : text));
    if (texts.length === 0) texts.push(`By ${authors.join(", ") || "its contributors"}.`);
    for (const text of texts) byText.set(text, [...(byText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...byText].map(([text, names]) => `${names.join("\n")}\n\n${text}\n`);
  return ["Crates that are compiled into the WebAssembly modules, and their licences.\n", ...parts].join(
    `\n${"-".repeat(80)}\n\n`,
  );
}
