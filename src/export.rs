//! A comparison in exchange formats.

use crate::comparison::Comparison;

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ExportFormat {
    /// The model itself.
    Json,
}

/// Renders a comparison whose offsets are bytes.
pub fn export(comparison: &Comparison, format: ExportFormat) -> String {
    match format {
        ExportFormat::Json => serde_json::to_string_pretty(comparison).expect("the model has no map with odd keys"),
    }
}
