/** The events of the element. */

/** @param {Element} element @param {string} type @param {unknown} [detail] */
export function emit(element, type, detail) {
  // An "error" that bubbles to the window would reach window.onerror, which is for scripts.
  const stop = (/** @type {Event} */ event) => event.stopPropagation();
  if (type === "error") document.addEventListener(type, stop);
  element.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail }));
  document.removeEventListener(type, stop);
}

/** @param {Element} element @param {{ stage: string, loaded: number, total: number }} progress */
export function emitProgress(element, { stage, loaded, total }) {
  element.dispatchEvent(
    Object.assign(
      new ProgressEvent("progress", {
        bubbles: true,
        composed: true,
        lengthComputable: total > 0,
        loaded,
        total,
      }),
      { stage },
    ),
  );
}
