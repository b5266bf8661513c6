// Sets Typst files with one process for all of them, as a batch: node typst.js OUTDIR FILE.typ...
const { NodeCompiler } = require("@myriaddreamin/typst-ts-node-compiler");
const fs = require("fs");
const path = require("path");

const [out, ...files] = process.argv.slice(2);
const compiler = NodeCompiler.create({ workspace: path.dirname(files[0]) });
for (const file of files) {
  const pdf = compiler.pdf({ mainFilePath: file });
  fs.writeFileSync(path.join(out, path.basename(file, ".typ") + ".pdf"), pdf);
}
