// Makes www/custom-elements.json, what editors know of the tag, from the types of the element.
// Usage: node manifest.mjs WWW

import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { create, ts } from "@custom-elements-manifest/analyzer";

/** @param {string} www @returns {string} the text of the file */
export function manifest(www) {
  const types = readFileSync(path.join(www, "diptych-compare.d.ts"), "utf8");
  // The analyzer takes declarations for the class itself, but not the second form of a method.
  const module = ts.createSourceFile(
    "diptych-compare.js",
    types.replaceAll(/^ {2}(add|remove)EventListener[^;]*;\n/gm, ""),
    ts.ScriptTarget.ES2022,
    true,
    ts.ScriptKind.TS,
  );
  const made = create({ modules: [module], plugins: [], context: { dev: false } });
  const [{ declarations }] = made.modules;
  const element = declarations.find(({ name }) => name === "DiptychCompare");
  element.customElement = true;
  element.members = element.members.filter(
    ({ name, privacy }) => name !== "observedAttributes" && privacy !== "private",
  );
  // A property and the attribute that it mirrors are told of once.
  const attributes = new Map(element.attributes.map((attribute) => [attribute.name, attribute]));
  for (const member of element.members) {
    const attribute = attributes.get(member.name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
    if (!attribute) continue;
    attribute.fieldName = member.name;
    member.attribute = attribute.name;
    member.reflects = true;
    member.description ??= attribute.description;
  }
  made.modules = [
    {
      kind: "javascript-module",
      path: "diptych-compare.js",
      declarations: [element],
      exports: [exported("js", "DiptychCompare", "DiptychCompare")],
    },
    {
      kind: "javascript-module",
      path: "define.js",
      declarations: [],
      exports: [exported("custom-element-definition", "diptych-compare", "DiptychCompare")],
    },
  ];
  return `${JSON.stringify(made, null, 1)}\n`;
}

/** @param {string} kind @param {string} name @param {string} declared */
function exported(kind, name, declared) {
  return { kind, name, declaration: { name: declared, module: "diptych-compare.js" } };
}

if (import.meta.filename === process.argv[1]) {
  writeFileSync(path.join(process.argv[2], "custom-elements.json"), manifest(process.argv[2]));
}
