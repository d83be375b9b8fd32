// The packed packages in the projects of those who build with a bundler or a framework. What a tool needs besides is in
// its project, and docs/bundlers.md says the same.

import { cpSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";

import { execute, project, started } from "./project.mjs";
import { serve, Visitor } from "./site.mjs";

const TAG = "<diptych-compare controls></diptych-compare>";
const page = (script) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title></head><body>${TAG}<div id="app"></div>${script}</body></html>`;
const MAIN = 'import "diptych/define.js";';

let visitor;
before(async () => (visitor = await Visitor.start()));
after(() => visitor?.close());

/** Looks at a built folder. */
async function looks(folder, base = "/") {
  const site = await serve(folder, { base });
  try {
    await visitor.compares(site.url);
  } finally {
    site.close();
  }
}

/** Looks at what a server of the project shows. */
async function looksAt(folder, command, url) {
  const end = await started(folder, command, url);
  try {
    await visitor.compares(url);
  } finally {
    end();
  }
}

let port = 4600;
const nextPort = () => String((port += 1));

for (const vite of ["5.4.21", "6.4.6", "7.3.8", "8.3.8"]) {
  const [major] = vite.split(".");
  test(`Vite ${major}: built for another base, and its own server`, async () => {
    const folder = await project(`vite-${major}`, {
      packages: { vite },
      files: {
        "index.html": page('<script type="module" src="/main.js"></script>'),
        "main.js": MAIN,
        // Until 7 the server moves packages into files elsewhere, where their worker is not.
        "vite.config.js": `export default { base: "/some/where/", worker: { format: "es" }${major < 8 ? ', optimizeDeps: { exclude: ["diptych"] }' : ""} };`,
      },
    });
    await execute(folder, "vite", ["build"]);
    await looks(path.join(folder, "dist"), "/some/where/");
    const at = nextPort();
    await looksAt(
      folder,
      ["vite", "--port", at, "--strictPort", "--host", "127.0.0.1"],
      `http://127.0.0.1:${at}/some/where/`,
    );
  });
}

test("webpack 5", async () => {
  const folder = await project("webpack", {
    packages: { webpack: "5.112.2", "webpack-cli": "7.3.1" },
    files: { "src/index.js": MAIN, "dist/index.html": page('<script src="main.js"></script>') },
  });
  await execute(folder, "webpack", ["--mode=production"]);
  await looks(path.join(folder, "dist"));
});

test("rspack", async () => {
  const folder = await project("rspack", {
    packages: { "@rspack/core": "2.3.3", "@rspack/cli": "2.2.8" },
    files: {
      "src/index.js": MAIN,
      "dist/index.html": page('<script src="main.js"></script>'),
      "rspack.config.mjs": 'export default { entry: "./src/index.js", mode: "production" };',
    },
  });
  await execute(folder, "rspack", ["build"]);
  await looks(path.join(folder, "dist"));
});

test("Rollup: dist is copied beside the bundle", async () => {
  const folder = await project("rollup", {
    packages: { rollup: "4.68.8", "@rollup/plugin-node-resolve": "16.0.3" },
    files: {
      "main.js":
        'import "diptych/define.js"; import { configure } from "diptych"; configure({ worker: "/diptych/dist/worker.js", lexicons: "/tables/" });',
      "out/index.html": page('<script type="module" src="main.js"></script>'),
    },
  });
  await execute(folder, "rollup", ["main.js", "--dir=out", "--plugin=node-resolve"]);
  for (const part of ["dist", "pkg"])
    cpSync(path.join(folder, "node_modules/diptych", part), path.join(folder, "out/diptych", part), {
      recursive: true,
    });
  cpSync(path.join(folder, "node_modules/@diptych/lexicons"), path.join(folder, "out/tables"), { recursive: true });
  await looks(path.join(folder, "out"));
});

test("Parcel", async () => {
  const folder = await project("parcel", {
    packages: { parcel: "2.16.4" },
    manifest: { "@parcel/resolver-default": { packageExports: true }, browserslist: "last 2 Chrome versions" },
    files: { "index.html": page('<script type="module" src="main.js"></script>'), "main.js": MAIN },
  });
  await execute(folder, "parcel", ["build", "index.html", "--no-source-maps", "--public-url=/", "--cache-dir=cache"]);
  await looks(path.join(folder, "dist"));
});

/** A component of the client, drawn on the server first. */
const NEXT = {
  "next.config.mjs": "export default {};",
  "app/layout.jsx":
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  "app/page.jsx":
    'import Compare from "./compare.jsx";\nimport { compare } from "diptych/core";\n' +
    'export default function Page() { return <main><p>{compare("One text.", "Two texts.").mode}</p><Compare /></main>; }',
  "app/compare.jsx":
    '"use client";\nimport "diptych/define.js";\nexport default function Compare() { return <diptych-compare controls></diptych-compare>; }',
};

for (const bundler of ["turbopack", "webpack"]) {
  test(`Next with ${bundler}: the element on the client, the core on the server`, async () => {
    const folder = await project(`next-${bundler}`, {
      packages: { next: "16.4.6", react: "19.3.1", "react-dom": "19.3.1" },
      files: { ...NEXT, "next.config.mjs": 'export default { serverExternalPackages: ["diptych"] };' },
    });
    await execute(folder, "next", ["build", `--${bundler}`]);
    const at = nextPort();
    await looksAt(folder, ["next", "start", "-p", at, "-H", "127.0.0.1"], `http://127.0.0.1:${at}/`);
  });
}

test("Astro", async () => {
  const folder = await project("astro", {
    packages: { astro: "5.18.2" },
    files: {
      "src/pages/index.astro": page('<script>import "diptych/define.js";</script>'),
      "astro.config.mjs": 'export default { vite: { worker: { format: "es" } } };',
    },
  });
  await execute(folder, "astro", ["build"]);
  await looks(path.join(folder, "dist"));
});

const FRAMEWORKS = {
  "React 19": {
    packages: { react: "19.3.1", "react-dom": "19.3.1" },
    main:
      'import "diptych/define.js"; import { createElement } from "react"; import { createRoot } from "react-dom/client";' +
      'createRoot(document.getElementById("app")).render(createElement("diptych-compare", { controls: true, onload: () => (document.title = "heard") }));',
  },
  "Vue 3": {
    packages: { vue: "3.5.45" },
    main: 'import "diptych/define.js"; import { createApp, h } from "vue"; createApp({ render: () => h("diptych-compare", { controls: "", onLoad: () => (document.title = "heard") }) }).mount("#app");',
  },
  "Svelte 5": {
    packages: { svelte: "5.57.3", "@sveltejs/vite-plugin-svelte": "7.3.1" },
    config:
      'import { svelte } from "@sveltejs/vite-plugin-svelte"; export default { plugins: [svelte()], worker: { format: "es" } };',
    main: 'import "diptych/define.js"; import { mount } from "svelte"; import App from "./App.svelte"; mount(App, { target: document.getElementById("app") });',
    more: { "App.svelte": '<diptych-compare controls onload={() => (document.title = "heard")}></diptych-compare>' },
  },
};

for (const [name, { packages, main, config, more }] of Object.entries(FRAMEWORKS)) {
  test(name, async () => {
    const folder = await project(name.toLowerCase().replace(" ", "-"), {
      packages: { vite: "8.3.8", ...packages },
      files: {
        "index.html": page('<script type="module" src="/main.js"></script>').replace(TAG, ""),
        "main.js": main,
        "vite.config.js": config ?? 'export default { worker: { format: "es" } };',
        ...more,
      },
    });
    await execute(folder, "vite", ["build"]);
    await looks(path.join(folder, "dist"));
    await visitor.isCalled("heard");
  });
}
