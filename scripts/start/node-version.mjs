/** Refuses a Node that is too old, in syntax that such a Node can still read. */
var found = process.versions.node.split(".").map(Number);
if (found[0] < 20 || (found[0] === 20 && found[1] < 19)) {
  console.error(
    "Huaru needs Node 20.19 or newer; this is Node " + process.versions.node + ". 需要 Node 20.19 或更新的版本。",
  );
  process.exit(1);
}
