/** Why a file was not read, in Chinese. Names in braces are arguments of the error. */

/** @type {Record<string, string>} */
export const messages = {
  "file-too-large": "文件太大：{size} MB，上限为 {limit} MB。",
  "file-unpacked": "文件解压后超过 {limit} MB 的上限，可能是恶意文件。",
  "file-pages": "文件页数超过上限 {limit}。",
  "file-elements": "文件元素数超过上限 {limit}。",
  "file-depth": "文件元素嵌套层数超过上限 {limit}。",
  "file-time": "读取文件耗时过长：{limit} 秒没有进展。",
  "file-kind": "无法读取此类文件（{kind}）：请选择文本、Markdown、HTML、Word（.docx）或 PDF 文件。",
  "file-broken": "文件已损坏，无法读取（{detail}）。",
  "file-encrypted": "文件有密码保护。请另存为无密码的文件后再打开。",
  "file-scanned": "此 PDF 只有页面图像，没有文本。请先进行文字识别。",
  "file-empty": "文件中没有文本。",
  "file-reader": "无法加载读取此类文件的程序。请检查网络连接后重试。",
};
