/** Why a file was not read, in Arabic. Names in braces are arguments of the error. */

/** @type {Record<string, string>} */
export const messages = {
  "file-too-large": "الملف كبير جدا: {size} ميغابايت، والحد {limit} ميغابايت.",
  "file-unpacked": "يتجاوز الملف بعد فك ضغطه الحد البالغ {limit} ميغابايت، وقد يكون ضارا.",
  "file-pages": "يتجاوز عدد صفحات الملف الحد: {limit}.",
  "file-elements": "يتجاوز عدد عناصر الملف الحد: {limit}.",
  "file-depth": "يتجاوز تداخل عناصر الملف الحد: {limit}.",
  "file-time": "طالت قراءة الملف: لا تقدم منذ {limit} ثانية.",
  "file-kind": "لا يمكن قراءة هذا النوع من الملفات ({kind}): اختر ملف نص أو Markdown أو HTML أو Word ‏(.docx) أو PDF.",
  "file-broken": "الملف تالف ولا يمكن قراءته ({detail}).",
  "file-encrypted": "الملف محمي بكلمة مرور. احفظه من دونها ثم افتحه.",
  "file-scanned": "يحتوي ملف PDF هذا على صور صفحات ولا نص فيه. طبق عليه أولا التعرف على النصوص.",
  "file-empty": "لا يحتوي الملف على نص.",
  "file-reader": "تعذر تحميل البرنامج الذي يقرأ هذه الملفات. تحقق من الاتصال ثم أعد المحاولة.",
};
