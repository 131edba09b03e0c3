//! Web addresses, read as browsers read them. The program has a library for that; in a browser the browser itself does it,
//! and nobody has to load its tables of the letters of all scripts.

/// An address that starts with its scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The scheme in lower case, for instance `https`.
    pub scheme: String,
    /// The host, if it has one.
    pub host: Option<String>,
    /// Whether it has somebody's name or password in it.
    pub has_login: bool,
    /// The path.
    pub path: String,
    /// The whole as browsers write it.
    pub text: String,
}

impl Address {
    /// Reads an address; none where it is none.
    ///
    /// Source: the URL Standard of the WHATWG.
    pub fn parse(text: &str) -> Option<Address> {
        read(text)
    }

    /// The whole without its fragment.
    pub fn without_fragment(&self) -> &str {
        self.text.split_once('#').map_or(&self.text, |(before, _)| before)
    }
}

#[cfg(not(target_family = "wasm"))]
fn read(text: &str) -> Option<Address> {
    let url = url::Url::parse(text).ok()?;
    Some(Address {
        scheme: url.scheme().to_string(),
        host: url.host_str().filter(|host| !host.is_empty()).map(str::to_string),
        has_login: !url.username().is_empty() || url.password().is_some(),
        path: url.path().to_string(),
        text: url.into(),
    })
}

#[cfg(target_family = "wasm")]
fn read(text: &str) -> Option<Address> {
    let url = browser::Url::new(text).ok()?;
    Some(Address {
        scheme: url.protocol().trim_end_matches(':').to_string(),
        host: Some(url.hostname()).filter(|host| !host.is_empty()),
        has_login: !url.username().is_empty() || !url.password().is_empty(),
        path: url.pathname(),
        text: url.href(),
    })
}

#[cfg(target_family = "wasm")]
mod browser {
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = URL)]
        pub type Url;
        #[wasm_bindgen(constructor, js_class = "URL", catch)]
        pub fn new(text: &str) -> Result<Url, JsValue>;
        #[wasm_bindgen(method, getter)]
        pub fn protocol(this: &Url) -> String;
        #[wasm_bindgen(method, getter)]
        pub fn hostname(this: &Url) -> String;
        #[wasm_bindgen(method, getter)]
        pub fn username(this: &Url) -> String;
        #[wasm_bindgen(method, getter)]
        pub fn password(this: &Url) -> String;
        #[wasm_bindgen(method, getter)]
        pub fn pathname(this: &Url) -> String;
        #[wasm_bindgen(method, getter)]
        pub fn href(this: &Url) -> String;
    }
}
