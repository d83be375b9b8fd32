/** Why a file was not read, in Spanish. Names in braces are arguments of the error. */

/** @type {Record<string, string>} */
export const messages = {
  "file-too-large": "El archivo es demasiado grande: {size} MB, y el límite es de {limit} MB.",
  "file-unpacked": "Descomprimido, el archivo supera el límite de {limit} MB; puede ser malicioso.",
  "file-pages": "El archivo supera el límite de {limit} páginas.",
  "file-elements": "El archivo supera el límite de {limit} elementos.",
  "file-depth": "Los elementos del archivo están anidados a más de {limit} niveles, el límite.",
  "file-time": "La lectura del archivo tarda demasiado: sin avance durante {limit} segundos.",
  "file-kind":
    "Este tipo de archivo ({kind}) no se puede leer: elija un archivo de texto, Markdown, HTML, Word (.docx) o PDF.",
  "file-broken": "El archivo está dañado y no se puede leer ({detail}).",
  "file-encrypted": "El archivo está protegido con contraseña. Guárdelo sin ella y ábralo de nuevo.",
  "file-scanned": "Este PDF contiene imágenes de páginas y ningún texto. Aplíquele antes un reconocimiento de texto.",
  "file-empty": "El archivo no contiene texto.",
  "file-reader": "No se pudo cargar el programa que lee estos archivos. Compruebe la conexión e inténtelo de nuevo.",
};
