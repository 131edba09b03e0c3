// What `checks.js` beside the worker gives it: the glue of wasm-bindgen, as a script and not a module. All is JSON.

interface ChecksDesk {
  check(content: string): string;
  names(to: string): string;
  preview(content: string): string;
  read(file: string): string;
}

declare const wasm_bindgen: {
  (options: { module_or_path: string }): Promise<unknown>;
  open(surroundings: string, date: string): ChecksDesk;
};
