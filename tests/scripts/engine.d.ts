// What `engine.js` beside the worker gives it: the glue of wasm-bindgen, as a script and not a module.

interface SearchEngine {
  ask(question: string): string;
  like(id: string, question: string): string;
}

declare const wasm_bindgen: {
  (options: { module_or_path: WebAssembly.Module }): Promise<unknown>;
  open_whole(bytes: Uint8Array): SearchEngine;
  open_ranges(length: number, read: (bounds: Float64Array) => Uint8Array): SearchEngine;
};
