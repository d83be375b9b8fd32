// What is in the packed packages: entries, types and licences, as the tools of the trade look at them.

import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

import { execute, PACKED, project } from "./project.mjs";

const FOLDERS = ["diptych", "inline", "lexicons", "readers"];
const tarball = (name) =>
  readFileSync(
    path.join(
      PACKED,
      readdirSync(PACKED).find((file) => file.endsWith(".tgz") && file.startsWith(name)),
    ),
  );

test("publint finds nothing", async () => {
  for (const name of FOLDERS) {
    const { messages, pkg } = await publint({ pkgDir: path.join(PACKED, name), strict: true, pack: false });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
      name,
    );
  }
});

test("every entry has its types", async () => {
  // The packages are modules alone, and the types of frameworks are nothing but types.
  const entrypointsLegacy = false;
  const { problems } = await checkPackage(createPackageFromTarballData(new Uint8Array(tarball("diptych-0"))), {
    entrypointsLegacy,
  });
  const kept = (problems ?? []).filter(({ kind }) => !["CJSResolvesToESM"].includes(kind));
  const told = kept.map(
    ({ kind, entrypoint, resolutionKind }) => `${kind} ${entrypoint ?? ""} ${resolutionKind ?? ""}`,
  );
  // Folders of files are not looked into, and only newer resolutions know "exports".
  assert.deepEqual(
    told.filter((problem) => !/node10/.test(problem)),
    [],
  );
});

test("no package names this machine, and each has its licences", () => {
  for (const name of FOLDERS) {
    const files = readdirSync(path.join(PACKED, name), { recursive: true }).map(String);
    assert.ok(
      files.some((file) => /licen[cs]e|README/i.test(file)),
      name,
    );
    for (const file of files.filter((each) => /\.(js|mjs|json|ts|txt|md)$/.test(each))) {
      const text = readFileSync(path.join(PACKED, name, file), "utf8");
      assert.ok(!text.includes(path.resolve(import.meta.dirname, "../../..")), `${name}/${file}`);
    }
  }
  const notice = readFileSync(path.join(PACKED, "diptych/THIRD-PARTY.txt"), "utf8");
  for (const crate of ["similar", "serde", "wasm-bindgen", "quick-xml"])
    assert.ok(new RegExp(`^${crate} \\d.*\\((MIT|Apache)`, "m").test(notice), crate);
  assert.ok(!/^(lexopt|serde_derive|wasm-bindgen-test) /m.test(notice));
});

const TYPED = {
  "core.ts": `
    import { compare, loadLexicons, type Comparison } from "diptych/core";
    const comparison: Comparison = compare("a", "b", { ignore: ["case"] });
    // @ts-expect-error there is no such kind
    compare("a", "b", { ignore: ["colour"] });
    await loadLexicons("a", "b");
    export const first: number | undefined = comparison.beads[0]?.left[0];`,
  "page.ts": `
    import { configure, DiptychCompare, type Comparison } from "diptych";
    import "diptych/define.js";
    import english from "diptych/locales/en.js";
    const element = document.querySelector("diptych-compare");
    element?.addEventListener("load", ({ detail }) => { const changed: number = detail.changed; return changed; });
    element?.addEventListener("select", (event) => event.detail.bead.toFixed());
    element?.addEventListener("error", ({ detail }) => detail.code.length);
    element?.addEventListener("click", ({ clientX }) => clientX);
    // @ts-expect-error a summary has no such count
    element?.addEventListener("load", ({ detail }) => detail.colours);
    const made = document.createElement("diptych-compare");
    made.leftText = "a";
    // @ts-expect-error there is no such view
    made.view = "sideways";
    const comparison: Comparison | null = made.comparison;
    configure({ worker: new URL("diptych/worker.js", import.meta.url), base: "/wasm/" });
    export default [english.left, comparison, made instanceof DiptychCompare];`,
  "react.tsx": `
    import type {} from "diptych/react";
    export const Good = () => <diptych-compare controls left="a.txt" leftText="a" onload={({ detail }) => detail.changed} className="x" ref={(element) => element?.next()} />;
    // @ts-expect-error there is no such view
    export const Bad = () => <diptych-compare view="sideways" />;`,
  "svelte.ts": `
    import type {} from "diptych/svelte";
    import type { SvelteHTMLElements } from "svelte/elements";
    export const good: SvelteHTMLElements["diptych-compare"] = { controls: true, view: "map", leftText: "a", onload: ({ detail }) => detail.changed };
    // @ts-expect-error there is no such theme
    export const bad: SvelteHTMLElements["diptych-compare"] = { theme: "pink" };`,
  "vue.ts": `
    import type {} from "diptych/vue";
    import type { GlobalComponents } from "vue";
    type Properties = InstanceType<GlobalComponents["diptych-compare"]>["$props"];
    export const good: Properties = { controls: true, view: "list", onLoad: ({ detail }) => detail.changed };
    // @ts-expect-error there is no such density
    export const bad: Properties = { density: "thick" };`,
};

test("TypeScript knows the core without the DOM, the element with its events, and its tag in frameworks", async () => {
  const config = (files, options) =>
    JSON.stringify({
      compilerOptions: {
        target: "es2022",
        module: "nodenext",
        strict: true,
        noEmit: true,
        types: [],
        skipLibCheck: false,
        ...options,
      },
      files,
    });
  const folder = await project("types", {
    packages: { typescript: "5.9.3", "@types/react": "19.2.2", svelte: "5.57.3", vue: "3.5.45" },
    files: {
      ...TYPED,
      "tsconfig.json": config(["core.ts"], { lib: ["es2022"] }),
      "tsconfig.page.json": config(["page.ts", "react.tsx"], { lib: ["es2022", "dom"], jsx: "react-jsx" }),
      // The frameworks' own types do not all pass.
      "tsconfig.frameworks.json": config(["svelte.ts", "vue.ts"], {
        lib: ["es2022", "dom", "dom.iterable"],
        skipLibCheck: true,
      }),
    },
  });
  for (const file of ["tsconfig.json", "tsconfig.page.json", "tsconfig.frameworks.json"])
    await execute(folder, "tsc", ["-p", file]);
});
