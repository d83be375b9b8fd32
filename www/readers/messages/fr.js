/** Why a file was not read, in French. Names in braces are arguments of the error. */

/** @type {Record<string, string>} */
export const messages = {
  "file-too-large": "Le fichier est trop volumineux : {size} Mo, et la limite est de {limit} Mo.",
  "file-unpacked": "Une fois décompressé, le fichier dépasse la limite de {limit} Mo ; il est peut-être malveillant.",
  "file-pages": "Le fichier dépasse la limite de {limit} pages.",
  "file-elements": "Le fichier dépasse la limite de {limit} éléments.",
  "file-depth": "Les éléments du fichier sont imbriqués sur plus de {limit} niveaux, la limite.",
  "file-time": "La lecture du fichier est trop longue : aucun progrès depuis {limit} secondes.",
  "file-kind":
    "Ce type de fichier ({kind}) ne peut être lu : choisissez un fichier texte, Markdown, HTML, Word (.docx) ou PDF.",
  "file-broken": "Le fichier est endommagé et ne peut être lu ({detail}).",
  "file-encrypted": "Le fichier est protégé par un mot de passe. Enregistrez-le sans, puis ouvrez-le.",
  "file-scanned":
    "Ce PDF contient des images de pages et aucun texte. Appliquez-lui d’abord une reconnaissance de texte.",
  "file-empty": "Le fichier ne contient aucun texte.",
  "file-reader": "Le programme qui lit ces fichiers n’a pu être chargé. Vérifiez la connexion et réessayez.",
};
