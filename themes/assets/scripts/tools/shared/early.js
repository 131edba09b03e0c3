// Runs before anything is drawn: a browser that can run the tool makes room for it at once, and nothing moves when it
// comes. Not a module, because modules come later.
if ("noModule" in HTMLScriptElement.prototype) document.documentElement.classList.add("tools");
