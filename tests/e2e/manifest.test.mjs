// www/custom-elements.json: made from the types, and about all that there is.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { manifest } from "../../xtask/javascript/manifest.mjs";
import { WORK } from "../../www/element/attributes.js";

const WWW = path.resolve(import.meta.dirname, "../../www");
const text = readFileSync(path.join(WWW, "custom-elements.json"), "utf8");
const [element] = JSON.parse(text).modules[0].declarations;
const names = (list) => list.map(({ name }) => name);

/** Modules that draw. */
const drawing = ["element", "views", "dom"]
  .flatMap((folder) =>
    readdirSync(path.join(WWW, folder)).map((file) => readFileSync(path.join(WWW, folder, file), "utf8")),
  )
  .join("\n");

test("it is what the types say", () => {
  assert.equal(text, manifest(WWW), "run: node xtask/javascript/manifest.mjs www");
});

test("all that it names is described", () => {
  const lists = [
    element.attributes,
    element.members,
    element.events,
    element.slots,
    element.cssProperties,
    element.cssParts,
  ];
  assert.deepEqual(names(lists.flat().filter(({ description }) => !description)), []);
});

test("it names every attribute, event, part, slot and custom property", () => {
  const has = (list, wanted) =>
    assert.deepEqual(
      [...new Set(wanted)].filter((name) => !names(list).includes(name)),
      [],
    );
  has(element.attributes, Object.keys(WORK));
  const typed = readFileSync(path.join(WWW, "types/attributes.d.ts"), "utf8");
  assert.deepEqual(
    names(element.attributes).filter((name) => !new RegExp(`^ {2}"?${name}"?\\?:`, "m").test(typed)),
    [],
    "types/attributes.d.ts",
  );
  const source = readFileSync(path.join(WWW, "diptych-compare.js"), "utf8");
  has(
    element.events,
    [...source.matchAll(/#emit\("(\w+)"/g)].map(([, name]) => name),
  );
  has(
    element.members,
    [...source.matchAll(/^ {2}(?:get |async )?([a-z]\w*)\([^)]*\) \{/gm)]
      .map(([, name]) => name)
      .filter(
        (name) =>
          !["constructor", "connectedCallback", "disconnectedCallback", "attributeChangedCallback", "focus"].includes(
            name,
          ),
      ),
  );
  has(
    element.cssParts,
    [...drawing.matchAll(/\bpart: (?:"([a-z -]+)"|`(\w+) )/g)].flatMap(([, plain, first]) =>
      (plain ?? first).split(" "),
    ),
  );
  has(
    element.slots,
    [...drawing.matchAll(/h\("slot", \{ name: "([\w-]+)"/g)].map(([, name]) => name),
  );
  has(
    element.cssProperties,
    [...drawing.matchAll(/^ {2}.*?(--dt-[\w-]+):/gm)].map(([, name]) => name),
  );
});
