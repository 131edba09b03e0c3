//! A place that case studies and stories are about.

use super::common::*;
use super::field::*;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The front matter of a place. Its name alone is enough.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Its name in English.
    #[schemars(extend("x-group" = "What it is"))]
    #[schemars(length(min = 1, max = 120))]
    pub name: String,
    /// Its name in Welsh.
    #[schemars(length(min = 1, max = 120))]
    pub welsh_name: Option<String>,
    /// The nation that it is in.
    #[schemars(extend("x-group" = "Where it is"))]
    pub nation: Option<Nation>,
    /// The region that it is in.
    #[schemars(length(min = 1, max = 120))]
    pub region: Option<String>,
    /// The local authority that it is in.
    #[schemars(length(min = 1, max = 120))]
    pub authority: Option<String>,
    /// The authority's code of the Office for National Statistics.
    pub gss: Option<GssCode>,
    /// The place that took over from it.
    pub successor: Option<PlaceId>,
    /// A point on the map.
    pub coordinates: Option<Coordinates>,
    /// Former addresses of this page.
    #[serde(default)]
    pub aliases: Vec<SitePath>,
    /// Fields that this site declares in `goodhelp.toml`.
    #[serde(default)]
    pub extra: Extra,
}

/// A nation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Nation {
    /// England.
    England,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
    /// Northern Ireland.
    NorthernIreland,
    /// The whole United Kingdom.
    Uk,
    /// Anywhere else.
    Elsewhere,
}

/// A point in WGS 84, in degrees.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Coordinates {
    /// North is positive.
    #[schemars(range(min = -90.0, max = 90.0))]
    pub latitude: f64,
    /// East is positive.
    #[schemars(range(min = -180.0, max = 180.0))]
    pub longitude: f64,
}
