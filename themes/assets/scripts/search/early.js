// Runs before anything is drawn: with a question in the address, the page makes room for its answer at once, and nothing
// moves when the answer comes. Not a module, because modules come later.
if (/=[^&]/.test(location.search)) document.documentElement.classList.add("searching");
