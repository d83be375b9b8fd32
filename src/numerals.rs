//! Numbers, dates and references in a text, by value.

mod dates;
mod figures;
mod numeral;
mod references;

pub use dates::{Date, dates};
pub use figures::Value;
pub(crate) use figures::figures;
pub use numeral::{Numeral, NumeralKind, numerals};
pub use references::{Reference, references};
