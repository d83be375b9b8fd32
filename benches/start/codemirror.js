// CodeMirror's merge view with as little as it needs beside it: two texts, wrapped lines, changes marked.
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { MergeView } from "@codemirror/merge";

const extensions = [EditorView.lineWrapping, EditorState.readOnly.of(true)];
const [left, right] = await Promise.all(globalThis.texts.map(async (url) => (await fetch(url)).text()));
new MergeView({ a: { doc: left, extensions }, b: { doc: right, extensions }, parent: document.body });
