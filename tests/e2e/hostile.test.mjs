// The hostile set: every file ends in a text or in an error that names the cause, and soon.

import assert from "node:assert/strict";
import { test } from "node:test";

import { FileError, readFile } from "../../www/readers/readers.js";
import { HOSTILE } from "./hostile.mjs";

/** For one file on a slow and busy machine. */
const MAX_SECONDS = 120;

for (const [name, [make, expected]] of Object.entries(HOSTILE)) {
  test(name, { timeout: MAX_SECONDS * 1000 }, async () => {
    const reading = await readFile(new File([make()], name)).catch((error) => error);
    if (expected.code) {
      assert.ok(
        reading instanceof FileError,
        `read as ${JSON.stringify(reading.text ?? String(reading)).slice(0, 200)}`,
      );
      assert.equal(reading.code, expected.code);
      assert.match(reading.message, expected.says ?? /./);
      assert.doesNotMatch(reading.message, /[{}]/, "the message has its values");
    } else if (expected.text) {
      assert.match(reading.text ?? String(reading), expected.text);
      if (expected.note) assert.match(reading.notes.join(" "), expected.note);
    } else assert.ok(typeof reading.text === "string" || reading instanceof FileError, String(reading));
  });
}
